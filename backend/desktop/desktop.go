// Package desktop is the only one that asks the window's shell for anything: dialogs, the browser, events.
package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/pkg/browser"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Shell is the window's shell. It can be used once Attach was called.
type Shell struct{ ctx context.Context }

// Attach takes the context that the shell handed to the application.
func (s *Shell) Attach(ctx context.Context) { s.ctx = ctx }

// Save asks where to save a file and writes it; the path is empty when the dialog was closed.
func (s *Shell) Save(name string, data []byte) (string, error) {
	path, err := runtime.SaveFileDialog(s.ctx, runtime.SaveDialogOptions{DefaultFilename: safeName(name), CanCreateDirectories: true})
	if err != nil || path == "" {
		return "", err
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return "", fmt.Errorf("save %s: %w", path, err)
	}
	return path, nil
}

// View opens a file in the system's viewer, from a folder of the system's for such copies.
func (s *Shell) View(name string, data []byte) error {
	dir, err := os.MkdirTemp("", "daybook-")
	if err != nil {
		return fmt.Errorf("make a folder for the viewer: %w", err)
	}
	path := filepath.Join(dir, safeName(name))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return fmt.Errorf("write a copy for the viewer: %w", err)
	}
	return browser.OpenFile(path)
}

// safeName keeps a document's number from naming a folder.
func safeName(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, name)
}

// Emit tells the page that something happened, and to what.
func (s *Shell) Emit(event, subject string) {
	if s.ctx != nil {
		runtime.EventsEmit(s.ctx, event, subject)
	}
}

// Raise brings the window to the front.
func (s *Shell) Raise() {
	if s.ctx == nil {
		return
	}
	runtime.WindowUnminimise(s.ctx)
	runtime.WindowShow(s.ctx)
}

// Quit ends the application.
func (s *Shell) Quit() { runtime.Quit(s.ctx) }
