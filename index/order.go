package index

import (
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
)

type bitmap = roaring.Bitmap

func cmpStrings(a, b string) int { return strings.Compare(a, b) }
