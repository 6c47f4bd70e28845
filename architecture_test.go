package main_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "daybook"
	wails  = "github.com/wailsapp/wails"
)

// floors says which rooms of ours each room may import. A room is a folder of backend with all below it; "main" is the
// root package. A room that is not here is refused, so that a new one is thought about. shop and desk may import transfer
// itself, not an interface to it: it is pure, bytes in and records out, and its table, mapping and problems are what the
// window shows.
var floors = func() map[string][]string {
	tools := []string{"document", "paycode", "mail", "secret", "gateway", "transfer", "backup", "desktop"}
	plugged := append([]string{"shop", "sqlite", "book", "money"}, tools...)
	below := append([]string{"wiring", "sample"}, plugged...)
	f := map[string][]string{
		"main":    append([]string{"desk", "checkout", "clerk"}, below...),
		"wiring":  plugged,
		"sample":  {"shop", "book", "money"},
		"shop":    {"transfer", "sqlite", "book", "money"},
		"sqlite":  {"book", "money"},
		"book":    {"money"},
		"money":   {},
		"testkit": below,
		"cmd":     append([]string{"testkit"}, below...),
	}
	doors := []string{"shop", "sqlite", "book", "money"}
	f["desk"], f["checkout"], f["clerk"] = append([]string{"transfer"}, doors...), doors, doors
	for _, tool := range tools {
		f[tool] = []string{"book", "money"}
	}
	return f
}()

// pure rooms import nothing but the standard library and what floors says.
var pure = []string{"money", "book"}

// graph holds the imports of each package, by import path.
type graph map[string][]string

// breaches names every import that goes the wrong way.
func (g graph) breaches() []string {
	var found []string
	for from, imports := range g {
		for _, to := range imports {
			if why := breach(roomOf(from), to); why != "" {
				found = append(found, fmt.Sprintf("%s imports %s: %s", from, to, why))
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func breach(from, to string) string {
	allowed, known := floors[from]
	room := roomOf(to)
	switch {
	case !known:
		return "the room " + from + " has no place in the house"
	case room != "" && room != from && !slices.Contains(allowed, room):
		return from + " may not import " + room
	case strings.HasPrefix(to, wails) && from != "main" && from != "desktop":
		return "only desktop and the shell import Wails"
	case room == "" && slices.Contains(pure, from) && strings.Contains(to, "."):
		return from + " is pure"
	}
	return ""
}

// roomOf is the room of an import path, "" when it is not ours.
func roomOf(importPath string) string {
	if importPath == module {
		return "main"
	}
	inside, ours := strings.CutPrefix(importPath, module+"/")
	if !ours {
		return ""
	}
	room, _, _ := strings.Cut(strings.TrimPrefix(inside, "backend/"), "/")
	return room
}

// readGraph reads the imports of every Go file of the application, whatever its build tags; tests are free.
func readGraph(t *testing.T) graph {
	t.Helper()
	g := graph{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir("backend", func(file string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(file, ".go") {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			from := path.Join(module, filepath.ToSlash(filepath.Dir(file)))
			g[from] = append(g[from], importsOf(t, file)...)
		}
	}
	return g
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var imports []string
	for _, i := range source.Imports {
		to, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		imports = append(imports, to)
	}
	return imports
}

func TestImportsGoDownTheHouse(t *testing.T) {
	g := readGraph(t)
	for _, breach := range g.breaches() {
		t.Error(breach)
	}
	if !slices.Contains(g[module+"/backend/book"], module+"/backend/money") {
		t.Error("book's import of money was not seen: the graph was not read")
	}
}

// The control: the test above would find each of these.
func TestAForbiddenImportIsFound(t *testing.T) {
	for from, imports := range map[string][]string{
		"daybook":                         {"daybook/backend/testkit", "daybook/backend/cmd/sample"},
		"daybook/backend/desk":            {"daybook/backend/mail", "daybook/backend/clerk", "daybook/backend/wiring", "daybook", wails + "/v2/pkg/runtime"},
		"daybook/backend/checkout":        {"daybook/backend/desk", "daybook/backend/gateway/stripe", "daybook/backend/transfer"},
		"daybook/backend/clerk":           {"daybook/backend/checkout", "daybook/backend/backup"},
		"daybook/backend/shop":            {"daybook/backend/desk", "daybook/backend/document", "daybook/backend/testkit"},
		"daybook/backend/sqlite":          {"daybook/backend/shop", "daybook/backend/secret", "daybook/backend/transfer"},
		"daybook/backend/transfer":        {"daybook/backend/shop", "daybook/backend/sqlite"},
		"daybook/backend/book":            {"daybook/backend/sqlite", "github.com/google/uuid", "golang.org/x/text/language"},
		"daybook/backend/money":           {"daybook/backend/book", "github.com/bojanz/currency"},
		"daybook/backend/mail":            {"daybook/backend/document", "daybook/backend/sqlite", wails + "/v2"},
		"daybook/backend/gateway/sandbox": {"daybook/backend/paycode", "daybook/backend/shop"},
		"daybook/backend/sample":          {"daybook/backend/sqlite", "daybook/backend/desk"},
		"daybook/backend/cmd/sample":      {"daybook/backend/desk", wails + "/v2"},
		"daybook/backend/testkit":         {"daybook/backend/checkout"},
		"daybook/backend/wiring":          {"daybook/backend/desk", "daybook/backend/sample"},
		"daybook/backend/attic":           {"fmt"},
	} {
		for _, to := range imports {
			t.Run(from+" imports "+to, func(t *testing.T) {
				if found := (graph{from: {"fmt", to}}).breaches(); len(found) == 0 {
					t.Error("not found")
				}
			})
		}
	}
}

func TestAnAllowedImportPasses(t *testing.T) {
	g := graph{
		"daybook":                         {"embed", "daybook/backend/desk", "daybook/backend/shop", "daybook/backend/sqlite", "daybook/backend/mail", "daybook/backend/desktop", wails + "/v2"},
		"daybook/backend/desk":            {"context", "daybook/backend/shop", "daybook/backend/transfer", "daybook/backend/sqlite", "daybook/backend/book", "daybook/backend/money"},
		"daybook/backend/shop":            {"daybook/backend/transfer", "daybook/backend/sqlite", "daybook/backend/book", "github.com/nyaruka/phonenumbers"},
		"daybook/backend/sqlite":          {"database/sql", "daybook/backend/sqlite/migrations", "daybook/backend/book", "github.com/mattn/go-sqlite3"},
		"daybook/backend/book":            {"net/mail", "daybook/backend/money"},
		"daybook/backend/gateway/sandbox": {"daybook/backend/gateway", "daybook/backend/money"},
		"daybook/backend/desktop":         {wails + "/v2/pkg/runtime"},
		"daybook/backend/cmd/sample":      {"daybook/backend/sample", "daybook/backend/sqlite", "daybook/backend/testkit"},
	}
	for _, breach := range g.breaches() {
		t.Error(breach)
	}
}
