package book_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
)

func TestTagsAndCustomFieldsAreTidied(t *testing.T) {
	c := book.Customer{
		Name: "Ada",
		Tags: []string{" VIP ", "", "Émile's  list", "vip", "b2b"},
		CustomFields: []book.CustomField{
			{Name: " Shoe  size ", Value: " 38 "}, {}, {Name: "Birthday"},
		},
	}
	if err := c.Clean(); err != nil {
		t.Fatal(err)
	}
	if want := []string{"b2b", "VIP", "Émile's list"}; !slices.Equal(c.Tags, want) {
		t.Errorf("tags %q, want %q", c.Tags, want)
	}
	if want := []book.CustomField{{Name: "Shoe size", Value: "38"}, {Name: "Birthday"}}; !reflect.DeepEqual(c.CustomFields, want) {
		t.Errorf("fields %q, want %q", c.CustomFields, want)
	}
}

func TestTagsAndCustomFieldsThatCannotBeKept(t *testing.T) {
	field := func(name, value string) []book.CustomField {
		return []book.CustomField{{Name: "Size"}, {Name: name, Value: value}}
	}
	for name, c := range map[string]struct {
		tags   []string
		fields []book.CustomField
		code   book.Code
		field  string
	}{
		"twenty tags":               {numbered(book.MaxTags), nil, "", ""},
		"twenty-one tags":           {numbered(book.MaxTags + 1), nil, book.CodeTooLong, "tags"},
		"a tag of forty letters":    {[]string{strings.Repeat("ß", 40)}, nil, "", ""},
		"a tag of forty-one":        {[]string{"a", strings.Repeat("ß", 41)}, nil, book.CodeTooLong, "tags.1"},
		"a tag with a bell":         {[]string{"a\x07"}, nil, book.CodeInvalid, "tags.0"},
		"a tag that is a card":      {[]string{"4111 1111 1111 1111"}, nil, book.CodeCard, "tags.0"},
		"thirty fields":             {nil, manyFields(book.MaxCustomFields), "", ""},
		"thirty-one fields":         {nil, manyFields(book.MaxCustomFields + 1), book.CodeTooLong, "customFields"},
		"a value without a name":    {nil, field(" ", "38"), book.CodeRequired, "customFields.1.name"},
		"a name in other letters":   {nil, field("SIZE", "38"), book.CodeDuplicate, "customFields.1.name"},
		"a long name":               {nil, field(strings.Repeat("x", 81), ""), book.CodeTooLong, "customFields.1.name"},
		"a long value":              {nil, field("Shoe", strings.Repeat("x", 256)), book.CodeTooLong, "customFields.1.value"},
		"a card number as a value":  {nil, field("Card", "4111-1111-1111-1111"), book.CodeCard, "customFields.1.value"},
		"a card number as its name": {nil, field("5555555555554444", ""), book.CodeCard, "customFields.1.name"},
	} {
		t.Run(name, func(t *testing.T) {
			customer := book.Customer{Name: "Ada", Tags: c.tags, CustomFields: c.fields}
			wantRefusal(t, customer.Clean(), c.code, c.field)
		})
	}
}

func TestATagIsAddedAndTakenAwayInAnySpelling(t *testing.T) {
	c := book.Customer{Name: "Ada", Tags: []string{"VIP"}}
	if changed, err := c.Tag("vip"); changed || err != nil {
		t.Errorf("it has the tag: %v, %v", changed, err)
	}
	if changed, err := c.Tag("Abroad"); !changed || err != nil || !slices.Equal(c.Tags, []string{"Abroad", "VIP"}) {
		t.Errorf("%v, %v, %q", changed, err, c.Tags)
	}
	if !c.Untag("vIp") || c.Untag("vip") || !slices.Equal(c.Tags, []string{"Abroad"}) {
		t.Errorf("left are %q", c.Tags)
	}
	c.Tags = numbered(book.MaxTags)
	_, err := c.Tag("one more")
	wantRefusal(t, err, book.CodeTooLong, "tag")
}

func numbered(count int) []string {
	all := make([]string, count)
	for i := range all {
		all[i] = fmt.Sprintf("tag %02d", i)
	}
	return all
}

func manyFields(count int) []book.CustomField {
	all := make([]book.CustomField, count)
	for i, name := range numbered(count) {
		all[i].Name = name
	}
	return all
}
