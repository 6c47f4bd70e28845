package paycode

// mod97 is the rest of a text of A–Z and 0–9 by 97, letters counting 10 to 35 (ISO 7064).
func mod97(text string) int {
	rest := 0
	for _, r := range text {
		if 'A' <= r && r <= 'Z' {
			rest = (rest*100 + int(r-'A') + 10) % 97
		} else {
			rest = (rest*10 + int(r-'0')) % 97
		}
	}
	return rest
}

// carries is the first row of the table of Swiss Post's recursive modulo 10; the other rows are this one, turned.
var carries = [10]int{0, 9, 4, 6, 8, 2, 7, 1, 3, 5}

// mod10 is the recursive modulo 10 check digit of digits (SIX, Implementation Guidelines QR-bill 2.3).
func mod10(digits string) byte {
	carry := 0
	for _, r := range digits {
		carry = carries[(carry+int(r-'0'))%10]
	}
	return byte('0' + (10-carry)%10)
}

// crc16 is CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF (EMVCo, QR Code Specification, Merchant-Presented Mode 1.1).
func crc16(text string) uint16 {
	crc := uint16(0xffff)
	for _, b := range []byte(text) {
		crc ^= uint16(b) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return crc
}
