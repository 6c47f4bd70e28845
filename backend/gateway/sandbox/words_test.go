package sandbox_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/gateway/sandbox"
)

func TestEveryLanguageSaysEverything(t *testing.T) {
	all := sandbox.Words()
	english := reflect.ValueOf(all["en"])
	for _, language := range book.Languages {
		words := reflect.ValueOf(all[language])
		for i := range words.NumField() {
			name, field, want := words.Type().Field(i).Name, words.Field(i), english.Field(i)
			switch field.Kind() {
			case reflect.String:
				if field.String() == "" || strings.Count(field.String(), "%s") != strings.Count(want.String(), "%s") {
					t.Errorf("%s in %s is %q", name, language, field)
				}
			case reflect.Map:
				for _, key := range want.MapKeys() {
					if !field.MapIndex(key).IsValid() {
						t.Errorf("%s in %s lacks %s", name, language, key)
					}
				}
			}
		}
	}
}

func TestNoWordIsLeftOver(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"*.go", "pages/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(text)
		}
	}
	words := reflect.TypeOf(sandbox.Words()["en"])
	for i := range words.NumField() {
		if name := words.Field(i).Name; !strings.Contains(source.String(), "."+name) {
			t.Errorf("%s is said nowhere", name)
		}
	}
}
