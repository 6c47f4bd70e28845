package book

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Pair is two customers by id.
type Pair struct {
	First  int64 `json:"first"`
	Second int64 `json:"second"`
}

// CodeMerged says that two customers are one already.
const CodeMerged Code = "merged"

// FieldNames are what a customer's own fields are called in the custom fields that a merge keeps of them.
type FieldNames struct{ Name, Company, Email, Phone, TaxID string }

// Merge is a customer after another was merged into him: he keeps what he has and takes over what he lacks. What both
// have is kept of both, the other's as custom fields, so that nothing is lost. It refuses what a record cannot
// hold, and a customer whose personal data was erased.
func Merge(keep, other Customer, names FieldNames) (Customer, error) {
	if keep.ID == other.ID {
		return keep, Refuse(CodeMerged, "", "This is one customer already.")
	}
	if err := cmp.Or(keep.CheckKept(), other.CheckKept()); err != nil {
		return keep, err
	}
	keep.Addresses, keep.Tags, keep.CustomFields = slices.Clone(keep.Addresses), slices.Clone(keep.Tags), slices.Clone(keep.CustomFields)
	for _, f := range []struct {
		name string
		mine *string
		his  string
	}{
		{names.Name, &keep.Name, other.Name}, {names.Company, &keep.Company, other.Company}, {names.Email, &keep.Email, other.Email},
		{names.Phone, &keep.Phone, other.Phone}, {names.TaxID, &keep.TaxID, other.TaxID},
	} {
		switch {
		case *f.mine == "":
			*f.mine = f.his
		case f.his != "" && !strings.EqualFold(*f.mine, f.his):
			keep.addField(f.name, f.his)
		}
	}
	if keep.Language == "" {
		keep.Language = other.Language
	}
	keep.Note = joinNotes(keep.Note, other.Note)
	keep.Archived = keep.Archived && other.Archived
	keep.takeOver(other)
	return keep, keep.Clean()
}

// takeOver adds the other's addresses, tags and custom fields that the customer does not have.
func (c *Customer) takeOver(other Customer) {
	for _, a := range other.Addresses {
		a.ID = 0
		same := func(b Address) bool { return slices.Equal(a.Lines(), b.Lines()) && a.Country == b.Country }
		if !slices.ContainsFunc(c.Addresses, same) {
			a.Billing, a.Shipping = a.Billing && len(c.Addresses) == 0, a.Shipping && len(c.Addresses) == 0
			c.Addresses = append(c.Addresses, a)
		}
	}
	for _, tag := range other.Tags {
		if !slices.ContainsFunc(c.Tags, func(t string) bool { return strings.EqualFold(t, tag) }) {
			c.Tags = append(c.Tags, tag)
		}
	}
	for _, f := range other.CustomFields {
		c.addField(f.Name, f.Value)
	}
}

// addField adds a custom field, under a name that is free, unless it is there already.
func (c *Customer) addField(name, value string) {
	free := name
	for n := 2; ; n++ {
		at := slices.IndexFunc(c.CustomFields, func(f CustomField) bool { return strings.EqualFold(f.Name, free) })
		if at < 0 {
			c.CustomFields = append(c.CustomFields, CustomField{Name: free, Value: value})
			return
		}
		if c.CustomFields[at].Value == value {
			return
		}
		free = name + " " + strconv.Itoa(n)
	}
}

func joinNotes(mine, his string) string {
	if mine == "" || his == "" || mine == his {
		return mine + strings.TrimPrefix(his, mine)
	}
	return mine + "\n\n" + his
}
