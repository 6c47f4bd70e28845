package book

import (
	"fmt"
	"slices"
	"strings"
)

// Bounds of custom fields: how many a customer can have, and the length of a name in characters. A value is as long as a name
// elsewhere.
const (
	MaxCustomFields    = 30
	MaxCustomFieldName = 80
)

// CustomField is something the shop keeps of a customer that the form has no field for.
type CustomField struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// cleanCustomFields keeps the order and drops the fields that were left empty.
func (c *Customer) cleanCustomFields() error {
	used := map[string]bool{}
	for i := range c.CustomFields {
		f, prefix := &c.CustomFields[i], fmt.Sprintf("customFields.%d.", i)
		if err := f.clean(prefix); err != nil {
			return err
		}
		name := strings.ToLower(f.Name)
		if name != "" && used[name] {
			return Refuse(CodeDuplicate, prefix+"name", "There is a field %s already.", f.Name).With("name", f.Name)
		}
		used[name] = true
	}
	c.CustomFields = slices.DeleteFunc(c.CustomFields, func(f CustomField) bool { return f.Name == "" })
	if len(c.CustomFields) > MaxCustomFields {
		return Refuse(CodeTooLong, "customFields", "A customer can have %d fields more.", MaxCustomFields).With("max", fmt.Sprint(MaxCustomFields))
	}
	return nil
}

func (f *CustomField) clean(prefix string) error {
	var err error
	if f.Name, err = OneLine(prefix+"name", f.Name, MaxCustomFieldName); err != nil {
		return err
	}
	if f.Value, err = OneLine(prefix+"value", f.Value, MaxName); err != nil {
		return err
	}
	if f.Name == "" && f.Value != "" {
		return Refuse(CodeRequired, prefix+"name", "Please name this field.")
	}
	return nil
}
