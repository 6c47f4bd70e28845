package transfer

import (
	"strings"
	"sync"
)

// synonyms are what people and programs call a field, in English and German, the likeliest first; folded. Spaces do not count.
var synonyms = map[Kind]map[Field]string{
	Customers: {
		FieldName: "name|full name|display name|customer name|client name|contact name|contact|customer|client|party|party name|kunde|kundenname|" +
			"kontakt|ansprechpartner|vollstandiger name|vor und nachname|name des kunden|account name",
		FieldFirstName: "first name|firstname|given name|forename|vorname|contact first name|kontakt vorname",
		FieldLastName:  "last name|lastname|surname|family name|nachname|familienname|zuname|contact last name|kontakt nachname",
		FieldCompany: "company|company name|organisation|organization|organization name|organisation name|business|business name|firm|firma|firmenname|" +
			"unternehmen|betrieb|organization 1 name",
		FieldEmail: "email|e mail|email address|e mail address|mail|mail address|emailadresse|e mail adresse|mailadresse|contact email|e mail 1 value|email 1|" +
			"primary email|kontakt e mail|email id",
		FieldPhone: "phone|phone number|telephone|telephone number|mobile|mobile phone|mobile number|cell|cell phone|tel|phone 1 value|primary phone|contact phone|" +
			"telefon|telefonnummer|telefon nr|mobil|mobiltelefon|handy|handynummer|rufnummer|tel nr|mobilnummer",
		FieldTaxID: "tax id|tax number|tax id number|vat|vat id|vat number|vat no|vat reg no|vat registration number|business vat id|gstin|gst number|gst no|abn|ein|tin|" +
			"ust id|ust idnr|ust id nr|ustid|umsatzsteuer id|umsatzsteuer identifikationsnummer|steuernummer|steuer id|uid|uid nummer|mwst nummer|tax registration number",
		FieldLanguage: "language|locale|lang|preferred language|preferred locale|sprache|bevorzugte sprache",
		FieldNote:     "note|notes|comment|comments|memo|remark|remarks|description|notiz|notizen|bemerkung|bemerkungen|anmerkung|kommentar|beschreibung",
		FieldTags:     "tags|tag|labels|label|groups|group|category|categories|segment|segments|schlagworte|schlagworter|gruppe|gruppen|kategorie|kategorien|kundengruppe",
		FieldCreatedAt: "created at|created|created utc|created on|creation date|date created|customer since|client since|registered|registration date|since|date added|" +
			"first visit|angelegt am|angelegt|erstellt|erstellt am|kunde seit|erstellungsdatum|anlagedatum|registriert am",
		FieldLine1: "address|address 1|address line 1|line 1|street|street address|street address 1|street 1|street and number|address street|strasse|anschrift|adresse|" +
			"strasse und hausnummer|strasse hausnummer|strasse nr|strasse und nr|adresse 1|adresszeile 1|street name|address 1 street",
		FieldLine2: "address 2|address line 2|line 2|street address 2|street 2|apartment|apt|suite|apt suite|unit number|adresse 2|adresszeile 2|adresszusatz|zusatz|" +
			"address extra|extended address",
		FieldPostalCode: "postal code|postcode|post code|zip|zip code|zip postal code|address zip|plz|postleitzahl|postal zip code|pin code|pincode",
		FieldCity:       "city|town|city town|locality|address city|ort|stadt|wohnort|city suburb",
		FieldRegion:     "region|state|province|county|state province|state region|address state|bundesland|kanton|provinz|land kreis|province state",
		FieldCountry:    "country|country code|country name|country region|address country|nation|land|staat|landercode|landerkennzeichen|country id",
	},
	Items: {
		FieldName: "name|item name|product name|item|product|title|article|article name|artikel|artikelname|artikelbezeichnung|bezeichnung|produkt|produktname|" +
			"description|beschreibung|titel|leistung|service name|product key",
		FieldSKU: "sku|item code|item number|item no|article number|article no|product code|product id|product number|reference|code|barcode|ean|gtin|" +
			"artikelnummer|artikel nr|artikelnr|produktnummer|bestellnummer|strichcode|item id|variant sku",
		FieldType: "type|item type|product type|kind|typ|art|artikelart|artikeltyp|produkttyp|produktart",
		FieldUnit: "unit|unit type|uom|unit of measure|unit of measurement|measure|units|einheit|mengeneinheit|me|verkaufseinheit",
		FieldPrice: "price|unit price|sales price|selling price|sale price|retail price|rate|list price|net price|gross price|amount|unit amount|variant price|price each|" +
			"preis|einzelpreis|stuckpreis|verkaufspreis|vk|vk preis|nettopreis|bruttopreis|listenpreis|preis netto|preis brutto|vk netto|vk brutto",
		FieldCurrency: "currency|currency code|price currency|wahrung|wahrungscode",
		FieldTaxRate: "tax rate|tax|vat|vat rate|gst|gst rate|sales tax|sales tax rate|tax percent|tax percentage|tax rate 1|tax 1|rate of tax|" +
			"steuersatz|mwst|mwst satz|ust|ust satz|umsatzsteuer|mehrwertsteuer|steuer|mehrwertsteuersatz|umsatzsteuersatz",
	},
}

// wordIndex finds the field of a squeezed phrase and how likely the phrase means it: 0 is the likeliest.
type wordIndex map[string]struct {
	field Field
	rank  int
}

// wordIndexes are built for the first import.
var wordIndexes = sync.OnceValue(func() map[Kind]wordIndex {
	return map[Kind]wordIndex{Customers: indexWords(Customers), Items: indexWords(Items)}
})

func indexWords(kind Kind) wordIndex {
	index := wordIndex{}
	for field, words := range synonyms[kind] {
		for rank, word := range strings.Split(words, "|") {
			index[squeezed(word)] = struct {
				field Field
				rank  int
			}{field, rank}
		}
	}
	return index
}
