package transfer

import "strings"

// sniffed is how many bytes of a file are looked at for its separator.
const sniffed = 64 << 10

// splitSepLine takes off the line "sep=;" that some programs put first for Excel, and gives its separator.
func splitSepLine(text string) (rest, delimiter string) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimRight(line, "\r")
	if len(line) != 5 || !strings.EqualFold(line[:4], "sep=") {
		return text, ""
	}
	return rest, line[4:]
}

// sniffDelimiter is the separator that cuts the most rows into the same number of cells, more than one; of two such the
// one that gives more cells. A comma where none does: the table has one column.
func sniffDelimiter(text string) string {
	best, bestShare, bestWidth := ",", 0.5, 1
	for _, delimiter := range []string{",", ";", "\t", "|"} {
		share, width := evenness(text[:min(len(text), sniffed)], delimiter[0])
		if share > bestShare || share == bestShare && width > bestWidth {
			best, bestShare, bestWidth = delimiter, share, width
		}
	}
	return best
}

// evenness is the most common number of cells above one and the share of rows that have it. The last row is left out
// of a text that may have been cut within it.
func evenness(text string, comma byte) (share float64, width int) {
	var widths []int
	r := csvReader{text: text, comma: comma}
	for r.at < len(text) && len(widths) < 200 {
		cells, err := r.next()
		if err != nil {
			break
		}
		if filled(cells) > 0 {
			widths = append(widths, len(cells))
		}
	}
	if len(text) == sniffed && len(widths) > 1 {
		widths = widths[:len(widths)-1]
	}
	return mostCommon(widths)
}

func mostCommon(widths []int) (share float64, width int) {
	counts, most := map[int]int{}, 0
	for _, w := range widths {
		counts[w]++
		if w > 1 && (counts[w] > most || counts[w] == most && w > width) {
			most, width = counts[w], w
		}
	}
	if most == 0 {
		return 0, 1
	}
	return float64(most) / float64(len(widths)), width
}
