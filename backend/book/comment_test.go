package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

func TestCommentsThatCannotBeKept(t *testing.T) {
	for text, code := range map[string]book.Code{
		" likes tea,\r\nno milk ":               "",
		"see INV-2026-00042":                    "",
		"":                                      book.CodeRequired,
		" \n\t ":                                book.CodeRequired,
		strings.Repeat("ß", book.MaxNote):       "",
		strings.Repeat("ß", book.MaxNote+1):     book.CodeTooLong,
		"pays with 4111 1111 1111 1111":         book.CodeCard,
		"bell\x07":                              book.CodeInvalid,
		"broken \xff":                           book.CodeInvalid,
		strings.Repeat("ten megabytes ", 750e3): book.CodeTooLong,
	} {
		t.Run(text[:min(len(text), 30)], func(t *testing.T) {
			comment := book.Comment{Text: text}
			wantRefusal(t, comment.Clean(), code, "text")
		})
	}
}

func TestOnlyItsAuthorChangesAComment(t *testing.T) {
	comment := book.Comment{UserID: 1, UserName: "Anna"}
	wantRefusal(t, comment.CheckAuthor(book.User{ID: 1}), "", "")
	wantRefusal(t, comment.CheckAuthor(book.User{ID: 2, Role: book.SuperAdmin}), book.CodeNotYours, "")
}
