package transfer

// preset is the ready-made matching of a program's export. It is recognised by headers that no other export has together.
type preset struct {
	source  string
	kind    Kind
	signs   []string // folded headers, all of them present
	fields  map[string]Field
	decimal string
}

// The headers below are folded. Sources: Stripe: the columns of the dashboard's customers.csv and of its import template (docs.stripe.com,
// "Export file formats"); Square: the Customer Directory's export (squareup.com help 5498); Invoice Ninja: app/Import/Definitions/
// ClientMap.php and ProductMap.php, with the labels of its English and German language files; Frappe Books: schemas/app/Party.json,
// Item.json and Address.json, by label and by field name.
var presets = []preset{stripe, stripeTemplate, square, ninjaClients, ninjaClientKeys, ninjaProducts, ninjaProductKeys, frappeParty, frappePartyFields, frappeItem, frappeItemFields}

var stripe = preset{"stripe", Customers, []string{"id", "email", "created utc", "delinquent"}, map[string]Field{
	"name": FieldName, "description": FieldNote, "email": FieldEmail, "phone": FieldPhone, "created utc": FieldCreatedAt, "business vat id": FieldTaxID, "preferred locale": FieldLanguage,
	"card address line 1": FieldLine1, "card address line 2": FieldLine2, "card address zip": FieldPostalCode, "card address city": FieldCity,
	"card address state": FieldRegion, "card address country": FieldCountry,
	"address line 1": FieldLine1, "address line 2": FieldLine2, "address postal code": FieldPostalCode, "address zip": FieldPostalCode, "address city": FieldCity,
	"address state": FieldRegion, "address country": FieldCountry,
	"shipping address line 1": FieldLine1.shipping(), "shipping address line 2": FieldLine2.shipping(), "shipping address postal code": FieldPostalCode.shipping(),
	"shipping address zip": FieldPostalCode.shipping(), "shipping address city": FieldCity.shipping(), "shipping address state": FieldRegion.shipping(),
	"shipping address country": FieldCountry.shipping(),
}, "."}

var stripeTemplate = preset{"stripe", Customers, []string{"email", "name", "description", "phone", "address line 1", "address line 2", "state", "postal code"}, map[string]Field{
	"name": FieldName, "description": FieldNote, "email": FieldEmail, "phone": FieldPhone, "address line 1": FieldLine1, "address line 2": FieldLine2,
	"postal code": FieldPostalCode, "city": FieldCity, "state": FieldRegion, "country": FieldCountry,
}, "."}

var square = preset{"square", Customers, []string{"first name", "last name", "email address", "square customer id"}, map[string]Field{
	"first name": FieldFirstName, "last name": FieldLastName, "surname": FieldLastName, "company name": FieldCompany, "email address": FieldEmail, "phone number": FieldPhone,
	"street address 1": FieldLine1, "address line 1": FieldLine1, "street address 2": FieldLine2, "address line 2": FieldLine2, "city": FieldCity,
	"state": FieldRegion, "county": FieldRegion, "postal code": FieldPostalCode, "postcode": FieldPostalCode, "country": FieldCountry, "memo": FieldNote, "note": FieldNote,
	"first visit": FieldCreatedAt, "groups": FieldTags,
}, "."}

// Of Invoice Ninja's client, the name is the company's or the person's; the contact is the person.
var ninjaClients = preset{"invoice_ninja", Customers, []string{"client name", "vat number", "id number", "private notes"}, map[string]Field{
	"client name": FieldCompany, "first name": FieldFirstName, "last name": FieldLastName, "contact first name": FieldFirstName, "contact last name": FieldLastName,
	"email": FieldEmail, "contact email": FieldEmail, "client phone": FieldPhone, "phone": FieldPhone, "contact phone": FieldPhone, "vat number": FieldTaxID, "language": FieldLanguage,
	"private notes": FieldNote, "public notes": FieldNote, "group": FieldTags, "created": FieldCreatedAt, "created at": FieldCreatedAt,
	"street": FieldLine1, "address 1": FieldLine1, "apt suite": FieldLine2, "address 2": FieldLine2, "city": FieldCity, "state province": FieldRegion, "state": FieldRegion,
	"postal code": FieldPostalCode, "country": FieldCountry,
	"shipping street": FieldLine1.shipping(), "shipping address 1": FieldLine1.shipping(), "shipping apt suite": FieldLine2.shipping(), "shipping address 2": FieldLine2.shipping(),
	"shipping city": FieldCity.shipping(), "shipping state province": FieldRegion.shipping(), "shipping state": FieldRegion.shipping(),
	"shipping postal code": FieldPostalCode.shipping(), "shipping country": FieldCountry.shipping(),
}, ""}

var ninjaClientKeys = preset{"invoice_ninja", Customers, []string{"client name", "client address 1"}, map[string]Field{
	"client name": FieldCompany, "contact first name": FieldFirstName, "contact last name": FieldLastName, "contact email": FieldEmail, "client phone": FieldPhone,
	"contact phone": FieldPhone, "client vat number": FieldTaxID, "client private notes": FieldNote, "client public notes": FieldNote,
	"client address 1": FieldLine1, "client address 2": FieldLine2, "client city": FieldCity, "client state": FieldRegion, "client postal code": FieldPostalCode,
	"client country id": FieldCountry, "client country": FieldCountry,
	"client shipping address 1": FieldLine1.shipping(), "client shipping address 2": FieldLine2.shipping(), "client shipping city": FieldCity.shipping(),
	"client shipping state": FieldRegion.shipping(), "client shipping postal code": FieldPostalCode.shipping(), "client shipping country id": FieldCountry.shipping(),
	"client shipping country": FieldCountry.shipping(),
}, ""}

var ninjaProducts = preset{"invoice_ninja", Items, []string{"item", "notes", "cost", "price", "quantity"}, map[string]Field{
	"item": FieldName, "price": FieldPrice, "tax rate": FieldTaxRate, "tax rate 1": FieldTaxRate,
}, ""}

var ninjaProductKeys = preset{"invoice_ninja", Items, []string{"product product key", "product price"}, map[string]Field{
	"product product key": FieldName, "product price": FieldPrice, "product tax rate 1": FieldTaxRate,
}, ""}

var frappeParty = preset{"frappe_books", Customers, []string{"name", "role", "default account", "currency"}, frappePerson, "."}

var frappePartyFields = preset{"frappe_books", Customers, []string{"name", "role", "default account", "outstanding amount"}, frappePerson, "."}

var frappePerson = map[string]Field{
	"name": FieldName, "email": FieldEmail, "phone": FieldPhone, "tax id": FieldTaxID, "gstin": FieldTaxID, "gstin no": FieldTaxID,
	"address line 1": FieldLine1, "address line 2": FieldLine2, "city town": FieldCity, "city": FieldCity, "state": FieldRegion, "country": FieldCountry, "postal code": FieldPostalCode,
}

var frappeItem = preset{"frappe_books", Items, []string{"item name", "unit type", "rate"}, map[string]Field{
	"item name": FieldName, "unit type": FieldUnit, "type": FieldType, "rate": FieldPrice, "item code": FieldSKU, "barcode": FieldSKU,
}, "."}

var frappeItemFields = preset{"frappe_books", Items, []string{"name", "item type", "income account", "rate"}, map[string]Field{
	"name": FieldName, "unit": FieldUnit, "item type": FieldType, "rate": FieldPrice, "item code": FieldSKU, "barcode": FieldSKU,
}, "."}

// recognise finds the preset whose signs are all among the headers.
func recognise(kind Kind, header []string) (preset, bool) {
	present := map[string]bool{}
	for _, h := range header {
		present[folded(h)] = true
	}
	for _, p := range presets {
		if p.kind == kind && p.signed(present) {
			return p, true
		}
	}
	return preset{}, false
}

func (p preset) signed(present map[string]bool) bool {
	for _, sign := range p.signs {
		if !present[sign] {
			return false
		}
	}
	return true
}

// apply gives the columns their fields; of two columns for the same field the first has it, but notes are all kept.
func (p preset) apply(m *Mapping) {
	for i, c := range m.Columns {
		field := p.fields[folded(c.Header)]
		if field.repeats() || !m.has(field) {
			m.Columns[i].Field = field
		}
	}
}
