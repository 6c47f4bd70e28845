package sample

import (
	"fmt"
	"strings"

	"daybook/backend/book"
)

// place is where a group of names lives.
type place struct {
	country, language string
	given, family     []string
	towns             []string // "postal code town"
	streets           []string
	phone             string // a pattern of a mobile number; each # is a digit
	dial              string
}

var places = []place{
	{
		"DE", "de", []string{"Anna", "Jürgen", "Sören", "Käthe", "Lukas", "Mechthild"}, []string{"Müller", "Großmann", "Schäfer", "Özdemir", "von der Heide", "Weiß"},
		[]string{"10115 Berlin", "50667 Köln", "80331 München", "23552 Lübeck"}, []string{"Lindenstraße", "Am Mühlgraben", "Schloßallee"}, "1512#######", "+49",
	},
	{
		"FR", "", []string{"Élodie", "François", "Zoé", "Gaël", "Inès"}, []string{"Lefèvre", "Dubois", "d'Aubigné", "Garçon", "Noël"},
		[]string{"75011 Paris", "69002 Lyon", "13001 Marseille"}, []string{"rue des Écoles", "quai de la Fosse", "place d'Armes"}, "61#######", "+33",
	},
	{
		"PL", "", []string{"Łucja", "Paweł", "Zażółć", "Agnieszka", "Wojciech"}, []string{"Wójcik", "Kowalczyk", "Dąbrowska", "Żółkiewski"},
		[]string{"00-001 Warszawa", "90-001 Łódź", "30-001 Kraków"}, []string{"ul. Świętokrzyska", "ul. Długa"}, "60#######", "+48",
	},
	{
		"GR", "", []string{"Ελένη", "Γιώργος", "Αθανασία", "Νίκος"}, []string{"Παπαδοπούλου", "Οικονόμου", "Αγγελίδης", "Ψαράς"},
		[]string{"105 57 Αθήνα", "546 24 Θεσσαλονίκη"}, []string{"Οδός Ερμού", "Λεωφόρος Νίκης"}, "69########", "+30",
	},
	{
		"BG", "", []string{"Йордан", "Цветана", "Димитър", "Щилияна"}, []string{"Желязков", "Попова", "Стоянов"},
		[]string{"1000 София", "4000 Пловдив"}, []string{"бул. Витоша", "ул. Шипка"}, "88#######", "+359",
	},
	{
		"UA", "", []string{"Олена", "Юрій", "Їжакевич", "Ґалина"}, []string{"Шевченко", "Ковальчук", "Гнатюк"},
		[]string{"01001 Київ", "79000 Львів"}, []string{"вул. Хрещатик", "вул. Дорошенка"}, "50#######", "+380",
	},
	{
		"SE", "", []string{"Åsa", "Björn", "Märta", "Göran"}, []string{"Sjöberg", "Ångström", "Lindqvist"},
		[]string{"111 20 Stockholm", "411 03 Göteborg"}, []string{"Drottninggatan", "Östra Hamngatan"}, "70#######", "+46",
	},
	{
		"ES", "", []string{"Begoña", "Íñigo", "María José", "Núria"}, []string{"Muñoz", "Ibáñez", "de la Peña"},
		[]string{"28013 Madrid", "08002 Barcelona"}, []string{"Calle Mayor", "Plaça de Catalunya"}, "61#######", "+34",
	},
	{
		"GB", "en", []string{"Siân", "Oliver", "Niamh", "Harriet"}, []string{"O'Connor", "Featherstonehaugh", "MacLeòid", "Smith"},
		[]string{"SW1A 1AA London", "EH1 1YZ Edinburgh"}, []string{"High Street", "Rose Lane"}, "7400######", "+44",
	},
	{
		"CZ", "", []string{"Řehoř", "Žofie", "Vojtěch"}, []string{"Dvořáková", "Příhoda", "Šťastný"},
		[]string{"110 00 Praha", "602 00 Brno"}, []string{"Náměstí Míru", "Údolní"}, "601######", "+420",
	},
	{
		"TR", "", []string{"İpek", "Çağrı", "Gülşen"}, []string{"Yıldız", "Şahin", "Öztürk"},
		[]string{"34110 İstanbul", "06420 Ankara"}, []string{"İstiklal Caddesi"}, "53########", "+90",
	},
	{
		"HU", "", []string{"Győző", "Erzsébet", "Ödön"}, []string{"Szűcs", "Kovács", "Fehér"},
		[]string{"1052 Budapest", "6720 Szeged"}, []string{"Váci utca", "Kárász utca"}, "20#######", "+36",
	},
}

var companies = []string{"%s & Töchter", "Café %s", "%s GmbH", "Atelier %s", "%s Books", "Studio %s", "%s Coop"}

// person makes up a customer; about two of three live in the store's own country where names of it are known.
func (f *filler) person() book.Customer {
	p := places[f.random.IntN(len(places))]
	for _, own := range places {
		if own.country == f.store.Address.Country && f.random.IntN(3) > 0 {
			p = own
		}
	}
	given, family := pick(f, p.given), pick(f, p.family)
	postal, city := splitTown(pick(f, p.towns))
	customer := book.Customer{
		Name: given + " " + family, Phone: p.dial + f.digits(p.phone), Language: p.language,
		Email: fmt.Sprintf("customer%d@example.com", len(f.customers)+1),
		Addresses: []book.Address{{
			Line1: fmt.Sprintf("%s %d", pick(f, p.streets), 1+f.random.IntN(120)), PostalCode: postal, City: city,
			Country: p.country, Billing: true, Shipping: true,
		}},
	}
	if f.random.IntN(4) == 0 {
		customer.Company = fmt.Sprintf(pick(f, companies), family)
	}
	return customer
}

// splitTown parts the postal code, which ends with the last word that holds a digit.
func splitTown(town string) (postal, city string) {
	words := strings.Fields(town)
	split := 0
	for i, word := range words {
		if strings.ContainsAny(word, "0123456789") {
			split = i + 1
		}
	}
	return strings.Join(words[:split], " "), strings.Join(words[split:], " ")
}

func (f *filler) digits(pattern string) string {
	return strings.Map(func(r rune) rune {
		if r == '#' {
			return rune('0' + f.random.IntN(10))
		}
		return r
	}, pattern)
}

func pick(f *filler, from []string) string { return from[f.random.IntN(len(from))] }
