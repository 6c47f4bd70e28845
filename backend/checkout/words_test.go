package checkout_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/checkout"
)

func TestEveryLanguageSaysEverything(t *testing.T) {
	all := checkout.Words()
	for _, language := range book.Languages {
		if all[language] == nil {
			t.Fatalf("the pages do not speak %s", language)
		}
		words, english := reflect.ValueOf(all[language]), reflect.ValueOf(all["en"])
		for i := range words.NumField() {
			name := words.Type().Field(i).Name
			if words.Field(i).Kind() != reflect.String {
				continue
			}
			text := words.Field(i).String()
			if text == "" || strings.Count(text, "%s") != strings.Count(english.Field(i).String(), "%s") {
				t.Errorf("%s in %s is %q", name, language, text)
			}
		}
	}
}

func TestNoWordIsLeftOver(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, file := range append(files, pages...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	words := reflect.TypeOf(checkout.Words()["en"])
	for i := range words.NumField() {
		if name := words.Field(i).Name; !strings.Contains(source.String(), "."+name) {
			t.Errorf("%s is said nowhere", name)
		}
	}
}
