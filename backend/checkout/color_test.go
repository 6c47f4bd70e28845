package checkout_test

import (
	"net/http"
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestThePageWearsTheStoresColour(t *testing.T) {
	s := linking(t)
	b := served(t, s, here)
	_, token := s.Link(book.Link{})
	b.get("/pay/"+token).lacks(t, "color.css")
	b.get("/pay/"+token+"/color.css").wants(t, http.StatusNotFound)
	store, err := s.DB.Store(s.Ctx, 1)
	s.Must(err)
	store.Color = "red"
	_, err = s.Shop.SaveStore(s.Ctx, store)
	testkit.WantRefusal(t, err, book.CodeInvalid, "color")
	store.Color = "#2F5FD0"
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	b.get("/pay/"+token).wants(t, http.StatusOK, token+"/color.css")
	b.get("/pay/"+token+"/color.css").wants(t, http.StatusOK, "--accent: #2f5fd0; --on-accent: #ffffff;", "prefers-color-scheme: dark")
}
