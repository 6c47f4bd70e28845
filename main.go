// Daybook is the book of a small shop, on the shop owner's own computer.
package main

import (
	"embed"
	"encoding/json"
	"log/slog"
	"os"
	_ "time/tzdata" // Windows has no time zones of its own

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"

	"daybook/backend/book"
)

//go:embed all:frontend/dist
var page embed.FS

//go:embed build/appicon.png
var icon []byte

func main() {
	app := NewApp()
	err := wails.Run(&options.App{
		Title: "Daybook", Width: 1280, Height: 800, MinWidth: 900, MinHeight: 600,
		BackgroundColour:   options.NewRGB(250, 248, 243),
		AssetServer:        &assetserver.Options{Assets: page, Handler: app.desk.Documents.Handler()},
		Menu:               appMenu(),
		OnStartup:          app.startup,
		OnBeforeClose:      app.beforeClose,
		OnShutdown:         app.shutdown,
		Bind:               app.desk.Bound(),
		ErrorFormatter:     formatError,
		SingleInstanceLock: &options.SingleInstanceLock{UniqueId: app.instance(), OnSecondInstanceLaunch: app.secondStart},
		Linux:              &linux.Options{Icon: icon, ProgramName: "daybook", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Mac:                &mac.Options{About: &mac.AboutInfo{Title: "Daybook", Message: "The book of a small shop", Icon: icon}},
	})
	if err != nil {
		slog.Error("the window could not be opened", "error", err)
		os.Exit(1)
	}
}

// appMenu is the menu without which macOS knows no copy and paste.
func appMenu() *menu.Menu {
	m := menu.NewMenu()
	m.Append(menu.AppMenu())
	m.Append(menu.EditMenu())
	return m
}

// formatError hands a refusal to the page as JSON text; the page parses it again.
func formatError(err error) any {
	text, jsonErr := json.Marshal(refusalOf(err))
	if jsonErr != nil {
		return err.Error()
	}
	return string(text)
}

func refusalOf(err error) *book.Error {
	if refusal, ok := err.(*book.Error); ok {
		return refusal
	}
	return book.Refuse(book.CodeInternal, "", "%s", err.Error())
}
