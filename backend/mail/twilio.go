package mail

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// twilio speaks to Twilio's Messages resource (API version 2010-04-01). It takes no id of the caller's.
type twilio struct{ *Texter }

// twilioMessage is what Twilio knows of a text.
type twilioMessage struct {
	SID          string `json:"sid"`
	Body         string `json:"body"`
	Direction    string `json:"direction"`
	Status       string `json:"status"`
	DateCreated  string `json:"date_created"` // RFC 2822
	ErrorMessage string `json:"error_message"`
}

// twilioCodes are the reasons that are about one of the numbers; others are told by the status and Twilio's own words.
var twilioCodes = map[int]Code{
	21211: SMSNumberRefused, 21265: SMSNumberRefused, 21408: SMSNumberRefused, 21608: SMSNumberRefused, 21610: SMSNumberRefused, 21612: SMSNumberRefused, 21614: SMSNumberRefused,
	21212: SMSSenderRefused, 21603: SMSSenderRefused, 21606: SMSSenderRefused, 21659: SMSSenderRefused, 21660: SMSSenderRefused, 21705: SMSSenderRefused,
}

func (t twilio) address() string {
	return t.twilioAt + "/2010-04-01/Accounts/" + url.PathEscape(t.sender.User) + "/Messages.json"
}

func (t twilio) send(ctx context.Context, text Text) (string, error) {
	form := url.Values{"To": {text.To}, "Body": {text.Body}}
	if serviceSID.MatchString(t.sender.Number) {
		form.Set("MessagingServiceSid", t.sender.Number)
	} else {
		form.Set("From", t.sender.Number)
	}
	reply, err := t.ask(ctx, t.address(), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	if reply.status/100 != 2 {
		return "", t.refusal(reply)
	}
	var taken twilioMessage
	_ = json.Unmarshal(reply.body, &taken) // it was taken, whether or not its name came through
	return strings.TrimSpace("Twilio " + taken.SID), nil
}

func (t twilio) refusal(r reply) *Failure {
	failure := t.refused(r)
	var said struct{ Code int }
	_ = json.Unmarshal(r.body, &said)
	if code, known := twilioCodes[said.Code]; known {
		failure.Code = code
	}
	return failure
}

// find looks among the latest texts to the number for one with the same words: two links never have the same.
func (t twilio) find(ctx context.Context, text Text) (string, error) {
	latest := url.Values{"To": {text.To}, "PageSize": {"50"}}
	reply, err := t.ask(ctx, t.address()+"?"+latest.Encode(), "", nil)
	if err != nil {
		return "", err
	}
	if reply.status != http.StatusOK {
		return "", t.refused(reply)
	}
	var list struct{ Messages []twilioMessage }
	if err := reply.read(&list); err != nil {
		return "", err
	}
	for _, message := range list.Messages {
		switch {
		case !message.is(text):
		case slices.Contains([]string{"failed", "undelivered", "canceled"}, message.Status):
			return "", t.failure(SMSNotSent, false, strings.TrimSpace(message.Status+" "+message.ErrorMessage))
		default:
			return "Twilio " + message.SID, nil
		}
	}
	return "", nil
}

// clockSlack is how far this computer's clock may be ahead of Twilio's.
const clockSlack = 5 * time.Minute

// is tells whether a message is the text. A trial account writes words of its own before it; an older one of the same words was
// sent before.
func (m twilioMessage) is(text Text) bool {
	if strings.HasPrefix(m.Direction, "inbound") || !strings.HasSuffix(m.Body, text.Body) {
		return false
	}
	created, err := time.Parse(time.RFC1123Z, m.DateCreated)
	return err != nil || !created.Before(text.Date.Add(-clockSlack))
}
