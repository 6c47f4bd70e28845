package mail_test

import (
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"daybook/backend/mail"
	"daybook/backend/testkit"
)

// hello is a text to Berlin, written at noon.
var hello = mail.Text{ID: "0b5e6f0c-6a41-4a3b-9d0e-4c3a5f1f2a77", To: "+49307654321", Body: "Lampion & Söhne: 12,50 € → https://pay.example.com/pay/x", Date: noon()}

func noon() time.Time { return time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) }

// services are both kinds, each with a stand-in of its own.
func services(t *testing.T) map[string]func(*testing.T) (*testkit.SMSService, mail.SMSSender) {
	t.Helper()
	return map[string]func(*testing.T) (*testkit.SMSService, mail.SMSSender){
		"a phone": func(t *testing.T) (*testkit.SMSService, mail.SMSSender) {
			phone := testkit.Phone(t)
			return phone, mail.SMSSender{Service: mail.Android, Address: phone.URL + "/", User: phone.User}
		},
		"Twilio": func(t *testing.T) (*testkit.SMSService, mail.SMSSender) {
			account := testkit.TwilioAccount(t, noon)
			return account, mail.SMSSender{Service: mail.Twilio, User: account.User, Number: "+493012345678"}
		},
	}
}

func texter(t *testing.T, service *testkit.SMSService, sender mail.SMSSender, password string) *mail.Texter {
	t.Helper()
	texter, err := mail.NewTexter(sender, password, mail.WithTwilioAt(service.URL), mail.WithTextLimit(time.Second))
	if err != nil {
		t.Fatal(err)
	}
	return texter
}

func smsFailure(t *testing.T, err error) *mail.Failure {
	t.Helper()
	var failure *mail.Failure
	if !errors.As(err, &failure) {
		t.Fatalf("got %v, want a failure", err)
	}
	return failure
}

func TestATextArrivesAsItWasWritten(t *testing.T) {
	for name, open := range services(t) {
		t.Run(name, func(t *testing.T) {
			service, sender := open(t)
			answer, err := texter(t, service, sender, service.Password).Send(t.Context(), hello)
			got := service.Texts()
			if err != nil || answer == "" || len(got) != 1 || got[0].To != hello.To || got[0].Body != hello.Body || got[0].From != sender.Number {
				t.Errorf("%q, %v, taken were %+v", answer, err, got)
			}
		})
	}
}

func TestWhatAServiceSaysIsUnderstood(t *testing.T) {
	for _, c := range []struct {
		fault     testkit.Fault
		code      mail.Code
		temporary bool
	}{
		{testkit.Fault{Status: 400, Reason: "too odd"}, mail.SMSContentRefused, false},
		{testkit.Fault{Status: 403, Reason: "forbidden"}, mail.SMSAuthRefused, false},
		{testkit.Fault{Status: 404}, mail.SMSOther, false},
		{testkit.Fault{Status: 307, Reason: "over there"}, mail.SMSOther, false},
		{testkit.Fault{Status: 429, Reason: "Too many requests"}, mail.SMSBusy, true},
		{testkit.Fault{Status: 500, Reason: "Oops"}, mail.SMSBusy, true},
	} {
		for name, open := range services(t) {
			t.Run(name+" "+string(c.code), func(t *testing.T) {
				service, sender := open(t)
				service.Do(c.fault)
				_, err := texter(t, service, sender, service.Password).Send(t.Context(), hello)
				f := smsFailure(t, err)
				if f.Code != c.code || f.Temporary != c.temporary || f.MaybeDelivered || !strings.Contains(f.Server, c.fault.Reason) || f.Server == "" {
					t.Errorf("got %+v", f)
				}
			})
		}
	}
}

func TestTwilioSaysWhichNumberIsWrong(t *testing.T) {
	account := testkit.TwilioAccount(t, noon)
	sender := mail.SMSSender{Service: mail.Twilio, User: account.User, Number: "MG" + strings.Repeat("2c", 16)}
	wrong := hello
	wrong.To = "12"
	_, err := texter(t, account, sender, account.Password).Send(t.Context(), wrong)
	if f := smsFailure(t, err); f.Code != mail.SMSNumberRefused || f.Temporary || !strings.Contains(f.Server, "not a valid phone number") {
		t.Errorf("got %+v", f)
	}
	account.Do(testkit.Fault{Status: 400, Code: 21606, Reason: "The 'From' phone number is not yours."})
	_, err = texter(t, account, sender, account.Password).Send(t.Context(), hello)
	if f := smsFailure(t, err); f.Code != mail.SMSSenderRefused || f.Temporary {
		t.Errorf("got %+v", f)
	}
}

func TestAWrongPasswordIsToldAndNeverRepeated(t *testing.T) {
	for name, open := range services(t) {
		t.Run(name, func(t *testing.T) {
			service, sender := open(t)
			_, err := texter(t, service, sender, "not-that-one").Send(t.Context(), hello)
			if f := smsFailure(t, err); f.Code != mail.SMSAuthRefused || f.Temporary {
				t.Errorf("got %+v", f)
			}
			service.Do(testkit.Fault{Status: 400, Reason: "you said " + service.Password})
			_, err = texter(t, service, sender, service.Password).Send(t.Context(), hello)
			if f := smsFailure(t, err); strings.Contains(f.Error()+f.Err.Error(), service.Password) {
				t.Errorf("it says %v", f)
			}
		})
	}
}

// The answer is lost, or comes too late: the service has the text, and the next attempt must not make another.
func TestATextWhoseAnswerWasLostIsSentOnce(t *testing.T) {
	for name, open := range services(t) {
		for what, fault := range map[string]testkit.Fault{"lost": {Lost: true, Once: true}, "late": {Slow: 1200 * time.Millisecond, Once: true}} {
			t.Run(name+" "+what, func(t *testing.T) {
				service, sender := open(t)
				service.Do(fault)
				to := texter(t, service, sender, service.Password)
				_, err := to.Send(t.Context(), hello)
				if f := smsFailure(t, err); f.Code != mail.SMSNoAnswer || !f.Temporary || !f.MaybeDelivered || f.Server != "" {
					t.Fatalf("got %+v", f)
				}
				again := hello
				again.Again = true
				if answer, err := to.Send(t.Context(), again); err != nil || answer == "" || len(service.Texts()) != 1 {
					t.Errorf("%q, %v, %d were taken", answer, err, len(service.Texts()))
				}
			})
		}
	}
}

func TestATextThatNeverArrivedIsSentTheSecondTime(t *testing.T) {
	for name, open := range services(t) {
		t.Run(name, func(t *testing.T) {
			service, sender := open(t)
			again, other := hello, hello
			other.ID, other.Body = "another", "Other words"
			again.Again = true
			to := texter(t, service, sender, service.Password)
			if _, err := to.Send(t.Context(), other); err != nil {
				t.Fatal(err)
			}
			if _, err := to.Send(t.Context(), again); err != nil || len(service.Texts()) != 2 {
				t.Errorf("%v, %d were taken", err, len(service.Texts()))
			}
		})
	}
}

func TestTheSameWordsOfAnHourAgoAreAnotherText(t *testing.T) {
	account := testkit.TwilioAccount(t, func() time.Time { return noon().Add(-time.Hour) })
	to := texter(t, account, mail.SMSSender{Service: mail.Twilio, User: account.User, Number: "Lampion"}, account.Password)
	for _, again := range []bool{false, true} {
		text := hello
		text.Again = again
		if _, err := to.Send(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(account.Texts()); got != 2 {
		t.Errorf("%d were taken", got)
	}
}

func TestATextThatTheServiceCouldNotSendIsNotSent(t *testing.T) {
	for name, open := range services(t) {
		t.Run(name, func(t *testing.T) {
			service, sender := open(t)
			to := texter(t, service, sender, service.Password)
			if _, err := to.Send(t.Context(), hello); err != nil {
				t.Fatal(err)
			}
			service.Becomes(map[string]string{"a phone": "Failed", "Twilio": "undelivered"}[name])
			again := hello
			again.Again = true
			_, err := to.Send(t.Context(), again)
			if f := smsFailure(t, err); f.Code != mail.SMSNotSent || f.Temporary || len(service.Texts()) != 1 {
				t.Errorf("got %+v", f)
			}
		})
	}
}

func TestAServiceThatIsNotThereIsTriedLater(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = listener.Close()
	to, err := mail.NewTexter(mail.SMSSender{Service: mail.Android, Address: "http://" + listener.Addr().String(), User: "sms"}, "x")
	if err != nil {
		t.Fatal(err)
	}
	_, err = to.Send(t.Context(), hello)
	if f := smsFailure(t, err); f.Code != mail.SMSOffline || !f.Temporary || f.MaybeDelivered || f.Server != "" {
		t.Errorf("got %+v", f)
	}
}

func TestASenderThatCannotBeIsRefused(t *testing.T) {
	account := "AC" + strings.Repeat("0", 32)
	for what, c := range map[string]struct {
		sender      mail.SMSSender
		code, field string
	}{
		"nothing chosen":           {mail.SMSSender{}, mail.Invalid, "service"},
		"no address":               {mail.SMSSender{Service: mail.Android, User: "sms"}, mail.Required, "address"},
		"an address without http":  {mail.SMSSender{Service: mail.Android, Address: "192.168.1.30:8080", User: "sms"}, mail.InvalidPhoneAddress, "address"},
		"the password in the link": {mail.SMSSender{Service: mail.Android, Address: "http://sms:x@192.168.1.30", User: "sms"}, mail.InvalidPhoneAddress, "address"},
		"in the clear to far away": {mail.SMSSender{Service: mail.Android, Address: "http://93.184.216.34:8080", User: "sms"}, mail.NotProtected, "address"},
		"to a name far away":       {mail.SMSSender{Service: mail.Android, Address: "http://sms.example.com", User: "sms"}, mail.NotProtected, "address"},
		"nobody":                   {mail.SMSSender{Service: mail.Android, Address: "http://phone:8080"}, mail.Required, "user"},
		"no account":               {mail.SMSSender{Service: mail.Twilio, Number: "+493012345678"}, mail.Required, "user"},
		"a wrong account":          {mail.SMSSender{Service: mail.Twilio, User: "SK" + account[2:], Number: "+493012345678"}, mail.InvalidSID, "user"},
		"no number":                {mail.SMSSender{Service: mail.Twilio, User: account}, mail.Required, "number"},
		"a number without +":       {mail.SMSSender{Service: mail.Twilio, User: account, Number: "030123456"}, mail.InvalidSMSNumber, "number"},
		"a name too long":          {mail.SMSSender{Service: mail.Twilio, User: account, Number: "Paper Lanterns"}, mail.InvalidSMSNumber, "number"},
	} {
		t.Run(what, func(t *testing.T) {
			_, err := mail.NewTexter(c.sender, "x")
			var problem mail.Problem
			if !errors.As(err, &problem) || problem.Code != c.code || problem.Field != c.field {
				t.Errorf("got %+v", err)
			}
		})
	}
	for _, address := range []string{"http://192.168.1.30:8080", "http://10.0.0.2", "http://phone:8080", "http://phone.fritz.box:8080", "http://[fe80::1]:8080", "https://api.sms-gate.app/3rdparty/v1"} {
		if err := (mail.SMSSender{Service: mail.Android, Address: address, User: "sms"}).Validate(); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
}
