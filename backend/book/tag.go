package book

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Bounds of tags: how many a customer can have, and their length in characters.
const (
	MaxTags = 20
	MaxTag  = 40
)

// TagKey is what two spellings of one tag have in common.
func TagKey(tag string) string { return strings.ToLower(tag) }

// CleanTag checks and tidies a tag; an empty one is refused.
func CleanTag(field, tag string) (string, error) { return Required(field, tag, MaxTag) }

// cleanTags puts the tags in order, each once, in its first spelling.
func (c *Customer) cleanTags() error {
	for i, tag := range c.Tags {
		tag, err := OneLine(fmt.Sprintf("tags.%d", i), tag, MaxTag)
		if err != nil {
			return err
		}
		c.Tags[i] = tag
	}
	c.Tags = slices.DeleteFunc(c.Tags, func(tag string) bool { return tag == "" })
	slices.SortStableFunc(c.Tags, func(a, b string) int { return cmp.Compare(TagKey(a), TagKey(b)) })
	c.Tags = slices.CompactFunc(c.Tags, sameTag)
	if len(c.Tags) > MaxTags {
		return Refuse(CodeTooLong, "tags", "A customer can have %d tags.", MaxTags).With("max", fmt.Sprint(MaxTags))
	}
	return nil
}

func sameTag(a, b string) bool { return TagKey(a) == TagKey(b) }

// Tag adds a tag that the customer does not have, in whatever spelling, and tells whether there was something to do.
func (c *Customer) Tag(tag string) (bool, error) {
	if slices.ContainsFunc(c.Tags, func(t string) bool { return sameTag(t, tag) }) {
		return false, nil
	}
	if len(c.Tags) >= MaxTags {
		return false, Refuse(CodeTooLong, "tag", "%s has %d tags already; there can be no more.", c.DisplayName(), MaxTags).
			With("max", fmt.Sprint(MaxTags)).With("customer", c.DisplayName())
	}
	c.Tags = append(c.Tags, tag)
	return true, c.cleanTags()
}

// Untag takes a tag away, in whatever spelling, and tells whether it was there.
func (c *Customer) Untag(tag string) bool {
	before := len(c.Tags)
	c.Tags = slices.DeleteFunc(c.Tags, func(t string) bool { return sameTag(t, tag) })
	return len(c.Tags) < before
}
