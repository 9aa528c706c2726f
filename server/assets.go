package server

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"

	"github.com/gorilla/mux"
)

//go:embed ui openapi.yaml
var files embed.FS

// kinds are the files of ui that may be asked for; templates are not among them.
var kinds = map[string]string{
	"box.js":    "text/javascript; charset=utf-8",
	"style.css": "text/css; charset=utf-8",
	"marks.js":  "text/javascript; charset=utf-8",
	"icon.svg":  "image/svg+xml",
}

// asset is a file to be sent under one name.
type asset struct {
	raw   []byte
	kind  string
	cache string
}

// assets holds each file under its plain name and under one with its hash, which
// browsers may keep for ever.
type assets struct {
	byName map[string]asset
	hashed map[string]string // plain name -> address with hash
}

func loadAssets() (*assets, error) {
	a := &assets{byName: map[string]asset{}, hashed: map[string]string{}}
	for name, kind := range kinds {
		raw, err := files.ReadFile("ui/" + name)
		if err != nil {
			return nil, fmt.Errorf("server: %w", err)
		}
		sum := sha256.Sum256(raw)
		ext := path.Ext(name)
		long := name[:len(name)-len(ext)] + "-" + hex.EncodeToString(sum[:6]) + ext
		a.byName[name] = asset{raw, kind, shortCache}
		a.byName[long] = asset{raw, kind, immutable}
		a.hashed[name] = "/assets/" + long
	}
	return a, nil
}

// asset answers /assets/{file}. Names are looked up, never opened.
func (s *Server) asset(w http.ResponseWriter, r *http.Request) error {
	a, ok := s.assets.byName[mux.Vars(r)["file"]]
	if !ok {
		return notFound(w, r)
	}
	return send(w, a.kind, a.cache, a.raw)
}

// openAPI sends the description of the API.
func (s *Server) openAPI(w http.ResponseWriter, _ *http.Request) error {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		return fmt.Errorf("server: %w", err)
	}
	return send(w, "application/yaml", shortCache, raw)
}
