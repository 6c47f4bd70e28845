package shop

import "errors"

var errUnwritten = errors.New("not written yet")
