package desktop

import (
	"encoding/json"
	"os"

	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// place is where the window was and how large, in the system's points.
type place struct {
	X, Y, Width, Height int
	Maximised           bool
}

// Remember notes the window's place in a file. It only serves comfort: what cannot be written is not missed.
func (s *Shell) Remember(path string) {
	p := place{Maximised: runtime.WindowIsMaximised(s.ctx)}
	p.X, p.Y = runtime.WindowGetPosition(s.ctx)
	p.Width, p.Height = runtime.WindowGetSize(s.ctx)
	if text, err := json.Marshal(p); err == nil {
		_ = os.WriteFile(path, text, 0o600)
	}
}

// Restore puts the window where it was, if that is still on a screen.
func (s *Shell) Restore(path string) {
	var p place
	text, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(text, &p) != nil {
		return
	}
	screens, err := runtime.ScreenGetAll(s.ctx)
	if err != nil || !p.fits(screens) {
		return
	}
	runtime.WindowSetSize(s.ctx, p.Width, p.Height)
	runtime.WindowSetPosition(s.ctx, p.X, p.Y)
	if p.Maximised {
		runtime.WindowMaximise(s.ctx)
	}
}

// fits tells whether the whole window lies on a screen: a second one may be gone.
func (p place) fits(screens []runtime.Screen) bool {
	for _, screen := range screens {
		if p.X >= 0 && p.Y >= 0 && p.Width >= 400 && p.Height >= 300 && p.X+p.Width <= screen.Size.Width && p.Y+p.Height <= screen.Size.Height {
			return true
		}
	}
	return false
}
