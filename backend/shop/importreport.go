package shop

import "daybook/backend/transfer"

// MaxProblems is how many problems, and how many notices, a report lists.
const MaxProblems = 1_000

// ImportReport is what a file's rows are, counted. Every row is good, bad or skipped.
type ImportReport struct {
	Rows    int `json:"rows"`
	Good    int `json:"good"`    // are or would be added
	Bad     int `json:"bad"`     // cannot be kept
	Skipped int `json:"skipped"` // are passed over, because they are in the book already
	Known   int `json:"known"`   // are in the book already, or further up in the file, skipped or not

	Problems     []transfer.Problem `json:"problems"` // that keep rows out, the first MaxProblems
	ProblemCount int                `json:"problemCount"`
	Notices      []transfer.Problem `json:"notices"` // that do not, the first MaxProblems
	NoticeCount  int                `json:"noticeCount"`
}

func newReport() *ImportReport {
	return &ImportReport{Problems: []transfer.Problem{}, Notices: []transfer.Problem{}}
}

func (r *ImportReport) add(problems []transfer.Problem) {
	for _, p := range problems {
		list, count := &r.Problems, &r.ProblemCount
		if p.Notice {
			list, count = &r.Notices, &r.NoticeCount
		}
		if *count++; *count <= MaxProblems {
			*list = append(*list, p)
		}
	}
}
