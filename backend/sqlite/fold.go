package sqlite

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var letters = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ς", "σ")

// fold makes a text comparable: small letters without accents.
func fold(text string) string {
	text = strings.ToLower(text)
	if isASCII(text) {
		return text
	}
	bare := strings.Map(withoutMarks, norm.NFKD.String(text))
	return letters.Replace(norm.NFKC.String(bare))
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII })
}

func withoutMarks(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

// words splits a folded text at everything that is neither letter nor number. The search index's own splitter must agree
// with it, for it refuses a term that it would split further: so it only splits what words joins, at the space.
func words(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
}

// indexed is a text as the search index takes it.
func indexed(text string) string { return strings.Join(words(text), " ") }

// maxTyped and maxTerms bound what one search looks for, in bytes and words.
const (
	maxTyped = 1000
	maxTerms = 8
)

// match is the full-text query for what was typed: every word must begin a word of the record. What holds no word matches nothing.
func match(typed string) string {
	terms := words(typed[:min(len(typed), maxTyped)])
	if len(terms) > maxTerms {
		terms = terms[:maxTerms]
	}
	for i, term := range terms {
		terms[i] = `"` + term + `"*`
	}
	if len(terms) == 0 {
		return `""`
	}
	return strings.Join(terms, " ")
}

// sortable is how many found rows are still sorted while somebody types.
const sortable = 1000

// findsMany tells whether a full-text query finds more rows than can be sorted while somebody types.
func (r reader) findsMany(ctx context.Context, index, match string) (bool, error) {
	var many bool
	err := r.get(ctx, &many, "search", fmt.Sprintf("SELECT count(*) > %d FROM (SELECT 1 FROM %s WHERE %s MATCH ? LIMIT %d)", sortable, index, index, sortable+1), match)
	return many, err
}
