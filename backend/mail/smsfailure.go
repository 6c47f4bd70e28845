package mail

import (
	"errors"
	"net"
	"net/http"
)

// Why a text was not taken. plainSMS has the sentence for each.
const (
	SMSOffline        Code = "sms_offline"
	SMSNoAnswer       Code = "sms_no_answer"
	SMSCertificate    Code = "sms_certificate"
	SMSAuthRefused    Code = "sms_auth_refused"
	SMSNumberRefused  Code = "sms_number_refused"
	SMSSenderRefused  Code = "sms_sender_refused"
	SMSContentRefused Code = "sms_content_refused"
	SMSBusy           Code = "sms_busy"
	SMSNotSent        Code = "sms_not_sent"
	SMSOther          Code = "sms_other"
)

var plainSMS = map[Code]string{
	SMSOffline:        "The phone or service that sends SMS cannot be reached. Is the phone in the same network and the app running, or is this computer offline?",
	SMSNoAnswer:       "The phone or service that sends SMS did not answer.",
	SMSCertificate:    "No protected connection to the service that sends SMS could be made, so nothing was sent. Check the address and this computer's date.",
	SMSAuthRefused:    "The phone or service that sends SMS refused the user name or the password.",
	SMSNumberRefused:  "No SMS can be sent to the customer's number.",
	SMSSenderRefused:  "The service does not let the shop send from this sender's number.",
	SMSContentRefused: "The phone or service refused the text.",
	SMSBusy:           "The phone or service that sends SMS asks to try again later.",
	SMSNotSent:        "The phone or service took the text but could not send it.",
	SMSOther:          "The phone or service that sends SMS refused, or its answer cannot be understood.",
}

// unreached classifies an exchange that ended without an answer. Before the connection stands nothing can have been taken.
func unreached(err error, sends bool) *Failure {
	var dialing *net.OpError
	at := handOver
	if errors.As(err, &dialing) && dialing.Op == "dial" {
		at = connect
	}
	code, temporary := broken(at, err)
	switch code {
	case HostNotFound, Offline, ConnectionRefused:
		code = SMSOffline
	case Certificate, NoTLS:
		code = SMSCertificate
	case TimedOut, ConnectionLost, Cancelled:
		code = SMSNoAnswer
		if at == connect {
			code = SMSOffline
		}
	default:
		code = SMSOther
	}
	return &Failure{Code: code, Temporary: temporary, MaybeDelivered: sends && code == SMSNoAnswer, Err: err}
}

// refusedWith classifies an answer by its status (RFC 9110 §15).
func refusedWith(status int) (code Code, temporary bool) {
	switch {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return SMSAuthRefused, false
	case status == http.StatusTooManyRequests, status == http.StatusRequestTimeout, status >= 500:
		return SMSBusy, true
	case status == http.StatusBadRequest:
		return SMSContentRefused, false
	}
	return SMSOther, false
}
