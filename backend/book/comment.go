package book

// CodeNotYours says that only who wrote it may change it.
const CodeNotYours Code = "not_yours"

// Comment is what somebody noted on a customer. ChangedAt is 0 until it is edited.
type Comment struct {
	ID         int64  `json:"id"`
	CustomerID int64  `json:"customerId"`
	UserID     int64  `json:"userId"` // who wrote it
	UserName   string `json:"userName"`
	Text       string `json:"text"`
	CreatedAt  Moment `json:"createdAt"`
	ChangedAt  Moment `json:"changedAt"`
}

// Clean checks and tidies what was typed.
func (c *Comment) Clean() error {
	var err error
	if c.Text, err = Paragraphs("text", c.Text, MaxNote); err != nil {
		return err
	}
	if c.Text == "" {
		return Refuse(CodeRequired, "text", "Please write something.")
	}
	return nil
}

// CheckAuthor refuses to let anybody but its author change a comment.
func (c Comment) CheckAuthor(user User) error {
	if c.UserID != user.ID {
		return Refuse(CodeNotYours, "", "Only %s can change this comment.", c.UserName).With("user", c.UserName)
	}
	return nil
}
