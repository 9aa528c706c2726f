package index

import "reflect"

// bytesOf is about how much memory a value takes with all that it leads to. Whatever
// stands there in two places counts twice.
func bytesOf(v any) int {
	at := reflect.ValueOf(v)
	return int(at.Type().Size()) + behind(at)
}

// behind is what a value takes beside its own place.
func behind(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			n = int(v.Elem().Type().Size()) + behind(v.Elem())
		}
	case reflect.Slice:
		n = v.Cap() * int(v.Type().Elem().Size())
		if leads(v.Type().Elem()) {
			n += sumBehind(v, v.Len(), v.Index)
		}
	case reflect.Array:
		if leads(v.Type().Elem()) {
			n = sumBehind(v, v.Len(), v.Index)
		}
	case reflect.Struct:
		n = sumBehind(v, v.NumField(), v.Field)
	case reflect.Map:
		if v.Len() == 0 {
			break
		}
		n = mapBytes + 2*v.Len()*int(v.Type().Key().Size()+v.Type().Elem().Size()) // half of its places are empty
		for it := v.MapRange(); it.Next(); {
			n += behind(it.Key()) + behind(it.Value())
		}
	}
	return n
}

// mapBytes is what a map takes beside its entries.
const mapBytes = 100

func sumBehind(v reflect.Value, n int, at func(int) reflect.Value) (sum int) {
	for i := range n {
		sum += behind(at(i))
	}
	return sum
}

// leads reports whether values of a type lead to others.
func leads(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Struct, reflect.Map:
		return true
	case reflect.Array:
		return leads(t.Elem())
	}
	return false
}
