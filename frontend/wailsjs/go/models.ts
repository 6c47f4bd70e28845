export namespace book {
	
	export interface Address {
	    id: number;
	    line1: string;
	    line2: string;
	    postalCode: string;
	    city: string;
	    region: string;
	    country: string;
	    billing: boolean;
	    shipping: boolean;
	}
	export interface Allocation {
	    invoiceId: number;
	    number: string;
	    amount: money.Amount;
	}
	export interface Discount {
	    amount: money.Amount;
	    rate: number;
	}
	export interface AppliedCoupon {
	    id: number;
	    code: string;
	    discount: Discount;
	}
	export interface Attachment {
	    id: number;
	    customerId: number;
	    invoiceId: number;
	    name: string;
	    mediaType: string;
	    size: number;
	    sha256: string;
	    userId: number;
	    userName: string;
	    createdAt: number;
	}
	export interface Balance {
	    total: money.Amount;
	    credited: money.Amount;
	    paid: money.Amount;
	    refunded: money.Amount;
	    writtenOff: money.Amount;
	    due: money.Amount;
	    voided: boolean;
	}
	export interface CardLeft {
	    chargeId: number;
	    gateway: string;
	    brand: string;
	    lastFour: string;
	    left: money.Amount;
	}
	export interface SavedCard {
	    id: number;
	    customerId: number;
	    gateway: string;
	    brand: string;
	    lastFour: string;
	    expMonth: number;
	    expYear: number;
	    default: boolean;
	    addedAt: number;
	    removedAt: number;
	}
	export interface SetupReport {
	    state: string;
	    keptAt: number;
	    endedAt: number;
	    card: SavedCard;
	}
	export interface CardLink {
	    id: number;
	    storeId: number;
	    customerId: number;
	    gateway: string;
	    sending: string;
	    email: string;
	    phone: string;
	    language: string;
	    createdBy: number;
	    creatorName: string;
	    createdAt: number;
	    expiresAt: number;
	    openedAt: number;
	    cancelledAt: number;
	    cardId: number;
	    setup: SetupReport;
	}
	export interface Charge {
	    id: number;
	    gateway: string;
	    storeId: number;
	    linkId: number;
	    customerId: number;
	    invoiceId: number;
	    cardId: number;
	    text: string;
	    taxRate: number;
	    retry: number;
	    createdBy: number;
	    paymentId: number;
	    amount: money.Amount;
	    autoCapture: boolean;
	    createdAt: number;
	    pending: string;
	    reference: string;
	    transaction: string;
	    page: string;
	    state: string;
	    authorisedAt: number;
	    lapsesAt: number;
	    capturedAt: number;
	    captured: money.Amount;
	    endedAt: number;
	    brand: string;
	    lastFour: string;
	    failedAt: number;
	    failure: string;
	}
	export interface Comment {
	    id: number;
	    customerId: number;
	    userId: number;
	    userName: string;
	    text: string;
	    createdAt: number;
	    changedAt: number;
	}
	export interface Country {
	    code: string;
	    currency: string;
	    taxIncluded: boolean;
	    taxRate: number;
	    language: string;
	}
	export interface Coupon {
	    id: number;
	    code: string;
	    customerId: number;
	    discount: Discount;
	    validFrom: string;
	    validUntil: string;
	    maxUses: number;
	    uses: number;
	    active: boolean;
	    note: string;
	    createdAt: number;
	    version: number;
	}
	export interface CreditLine {
	    position: number;
	    name: string;
	    type: string;
	    unit: string;
	    taxRate: number;
	    quantity: number;
	    net: money.Amount;
	    tax: money.Amount;
	    gross: money.Amount;
	}
	export interface Refund {
	    id: number;
	    storeId: number;
	    customerId: number;
	    creditNoteId: number;
	    method: string;
	    amount: money.Amount;
	    note: string;
	    createdAt: number;
	    chargeId: number;
	    gateway: string;
	    state: string;
	    failure: string;
	    returnedId: number;
	}
	export interface RateTotal {
	    salesTax: boolean;
	    rate: number;
	    net: money.Amount;
	    tax: money.Amount;
	    gross: money.Amount;
	}
	export interface CreditNote {
	    id: number;
	    storeId: number;
	    invoiceId: number;
	    invoiceNumber: string;
	    customerId: number;
	    number: string;
	    date: string;
	    reason: string;
	    lines: CreditLine[];
	    rates: RateTotal[];
	    net: money.Amount;
	    tax: money.Amount;
	    total: money.Amount;
	    refunds: Refund[];
	    createdAt: number;
	}
	export interface CustomField {
	    name: string;
	    value: string;
	}
	export interface Customer {
	    id: number;
	    name: string;
	    company: string;
	    email: string;
	    phone: string;
	    taxId: string;
	    language: string;
	    note: string;
	    archived: boolean;
	    createdAt: number;
	    erasedAt: number;
	    version: number;
	    addresses: Address[];
	    tags: string[];
	    customFields: CustomField[];
	}
	
	export interface Document {
	    kind: string;
	    id: number;
	    from: string;
	    to: string;
	}
	export interface Posting {
	    account: string;
	    customerId: number;
	    invoiceId: number;
	    taxRate: number;
	    amount: money.Amount;
	}
	export interface Entry {
	    id: number;
	    kind: string;
	    date: string;
	    at: number;
	    key: string;
	    customerId: number;
	    invoiceId: number;
	    paymentId: number;
	    postings: Posting[];
	    part?: number;
	    creditNoteId?: number;
	    refundId?: number;
	    reverses?: number;
	    note?: string;
	}
	export interface Error {
	    code: string;
	    field?: string;
	    message: string;
	    params?: Record<string, string>;
	    limit?: money.Amount;
	}
	export interface HostAddress {
	    address: string;
	    network: string;
	    gone: boolean;
	}
	export interface LineTotal {
	    amount: money.Amount;
	    discount: money.Amount;
	    net: money.Amount;
	    tax: money.Amount;
	    gross: money.Amount;
	}
	export interface Totals {
	    subtotal: money.Amount;
	    discount: money.Amount;
	    coupon: money.Amount;
	    net: money.Amount;
	    tax: money.Amount;
	    total: money.Amount;
	    rates: RateTotal[];
	    lines: LineTotal[];
	}
	export interface Line {
	    itemId: number;
	    name: string;
	    reference: string;
	    type: string;
	    quantity: number;
	    unit: string;
	    unitPrice: money.Amount;
	    taxRate: number;
	    discount: Discount;
	}
	export interface Party {
	    name: string;
	    company: string;
	    taxId: string;
	    address: Address;
	}
	export interface Invoice {
	    id: number;
	    storeId: number;
	    customerId: number;
	    number: string;
	    reference: string;
	    note: string;
	    issueDate: string;
	    dueDate: string;
	    language: string;
	    billTo: Party;
	    shipTo: Address;
	    currency: string;
	    taxIncluded: boolean;
	    rounding: string;
	    discount: Discount;
	    coupon: AppliedCoupon;
	    lines: Line[];
	    totals: Totals;
	    balance: Balance;
	    status: string;
	    createdAt: number;
	    issuedAt: number;
	    version: number;
	}
	export interface Item {
	    id: number;
	    name: string;
	    sku: string;
	    type: string;
	    unit: string;
	    unitPrice: money.Amount;
	    taxRate: number;
	    archived: boolean;
	    createdAt: number;
	    version: number;
	}
	
	
	export interface Link {
	    id: number;
	    orderId: string;
	    storeId: number;
	    email: string;
	    phone: string;
	    customerName: string;
	    country: string;
	    reference1: string;
	    reference2: string;
	    language: string;
	    currency: string;
	    taxIncluded: boolean;
	    rounding: string;
	    discount: Discount;
	    coupon: AppliedCoupon;
	    lines: Line[];
	    totals: Totals;
	    autoCapture: boolean;
	    methods: string[];
	    termsUrl: string;
	    sending: string;
	    copyOf: number;
	    createdBy: number;
	    creatorName: string;
	    createdAt: number;
	    expiresAt: number;
	    openedAt: number;
	    completedAt: number;
	    cancelledAt: number;
	    method: string;
	    invoiceId: number;
	    customerId: number;
	}
	export interface LinkConfig {
	    storeId: number;
	    termsUrl: string;
	    reference1: string;
	    reference2: string;
	    taxRate: number;
	    currencies: string[];
	    methods: string[];
	    version: number;
	}
	export interface LinkServer {
	    reach: string;
	    host: string;
	    port: number;
	    publicUrl: string;
	    version: number;
	}
	export interface LinkTemplate {
	    language: string;
	    subject: string;
	    mail: string;
	    sms: string;
	}
	export interface LinkTexts {
	    storeId: number;
	    templates: LinkTemplate[];
	    version: number;
	}
	export interface Mail {
	    id: number;
	    kind: string;
	    sending: string;
	    customerId: number;
	    invoiceId: number;
	    paymentId: number;
	    creditNoteId: number;
	    linkId: number;
	    cardLinkId: number;
	    periodFrom: string;
	    periodTo: string;
	    to: string;
	    subject: string;
	    text: string;
	    messageId: string;
	    state: string;
	    attempts: number;
	    nextAt: number;
	    answer: string;
	    failureCode: string;
	    createdAt: number;
	    sentAt: number;
	}
	export interface Pair {
	    first: number;
	    second: number;
	}
	
	export interface PastDue {
	    invoiceId: number;
	    failure: string;
	    failedAt: number;
	    retryOn: string;
	    count: number;
	}
	export interface Payment {
	    id: number;
	    storeId: number;
	    customerId: number;
	    number: string;
	    method: string;
	    amount: money.Amount;
	    receivedAt: number;
	    note: string;
	    reference: string;
	    gateway: string;
	    createdAt: number;
	    allocations: Allocation[];
	    reversedAt: number;
	}
	
	export interface Pricing {
	    currency: string;
	    taxIncluded: boolean;
	    rounding: string;
	    discount: Discount;
	    coupon: AppliedCoupon;
	    lines: Line[];
	}
	
	
	export interface RefundLine {
	    position: number;
	    quantity: number;
	    amount?: money.Amount;
	}
	export interface Refundable {
	    position: number;
	    quantity: number;
	    net: money.Amount;
	    tax: money.Amount;
	    gross: money.Amount;
	}
	export interface SMSSize {
	    parts: number;
	    length: number;
	    unicode: boolean;
	}
	
	export interface Series {
	    storeId: number;
	    kind: string;
	    pattern: string;
	    next: number;
	}
	export interface Serving {
	    address: string;
	    problem: string;
	    reachedAt: number;
	}
	
	export interface StatementLine {
	    entryId: number;
	    kind: string;
	    date: string;
	    number: string;
	    method: string;
	    gateway: string;
	    amount: money.Amount;
	    change: money.Amount;
	    balance: money.Amount;
	}
	export interface Statement {
	    customerId: number;
	    from: string;
	    to: string;
	    opening: money.Amount;
	    lines: StatementLine[];
	    closing: money.Amount;
	}
	
	export interface Store {
	    id: number;
	    code: string;
	    archived: boolean;
	    name: string;
	    email: string;
	    phone: string;
	    website: string;
	    taxId: string;
	    address: Address;
	    currency: string;
	    language: string;
	    timezone: string;
	    taxIncluded: boolean;
	    taxRate: number;
	    rounding: string;
	    termDays: number;
	    iban: string;
	    bic: string;
	    paymentNote: string;
	    hasLogo: boolean;
	    color: string;
	    sample: boolean;
	    createdAt: number;
	    version: number;
	}
	export interface Subscription {
	    id: number;
	    storeId: number;
	    customerId: number;
	    customerName: string;
	    name: string;
	    currency: string;
	    taxIncluded: boolean;
	    rounding: string;
	    discount: Discount;
	    coupon: AppliedCoupon;
	    lines: Line[];
	    totals: Totals;
	    every: number;
	    unit: string;
	    startOn: string;
	    trialUntil: string;
	    endOn: string;
	    collection: string;
	    cardId: number;
	    remind: boolean;
	    language: string;
	    period: number;
	    nextOn: string;
	    refused: string;
	    status: string;
	    pastDue: PastDue;
	    createdBy: number;
	    creatorName: string;
	    createdAt: number;
	    pausedAt: number;
	    cancelledAt: number;
	    version: number;
	}
	
	export interface User {
	    id: number;
	    name: string;
	    role: string;
	    active: boolean;
	    hasPassword: boolean;
	    version: number;
	}

}

export namespace desk {
	
	export interface AttachmentInput {
	    key: string;
	    customerId: number;
	    invoiceId: number;
	    name: string;
	    data: string;
	}
	export interface CouponDetail {
	    coupon: sqlite.CouponRow;
	    deletable: boolean;
	    uses: sqlite.CouponUsePage;
	}
	export interface CurrencyForm {
	    code: string;
	    digits: number;
	    symbol: string;
	}
	export interface CustomerDetail {
	    customer: book.Customer;
	    sums: sqlite.AccountSums;
	}
	export interface ImportProgress {
	    done: number;
	    total: number;
	}
	export interface ImportSheet {
	    id: number;
	    name: string;
	    table?: transfer.Table;
	    rows: transfer.Row[];
	    fields: string[];
	    mapping: transfer.Mapping;
	    encodings: string[];
	}
	export interface InvoiceDetail {
	    invoice: book.Invoice;
	    events: sqlite.InvoiceEvent[];
	    payments: book.Payment[];
	    creditNotes: book.CreditNote[];
	    refundable: book.Refundable[];
	    cards: book.Charge[];
	    mails: book.Mail[];
	    entries: book.Entry[];
	    credit: money.Amount;
	    unprintable: string;
	    noVoid: string;
	}
	export interface PaymentDetail {
	    payment: book.Payment;
	    who: string;
	    page: string;
	    card: book.Charge;
	    entries: book.Entry[];
	    mails: book.Mail[];
	}
	export interface Person {
	    id: number;
	    name: string;
	}
	export interface RefundDetail {
	    refund: book.Refund;
	    who: string;
	    creditNote: book.CreditNote;
	    entries: book.Entry[];
	}
	export interface Session {
	    user: book.User;
	    people: Person[];
	    permissions: string[];
	    store: book.Store;
	    stores: book.Store[];
	    today: string;
	    notation: money.Notation;
	    currencies: CurrencyForm[];
	    countries: book.Country[];
	    methods: string[];
	    lineTypes: string[];
	}
	export interface TodayFigures {
	    date: string;
	    takings: money.Amount;
	    weekTakings: money.Amount;
	    days: sqlite.DayTakings[];
	    receivables: sqlite.Receivables;
	    events: sqlite.Event[];
	    waiting: number;
	    failed: number;
	    cards: sqlite.HeldCards;
	    cardProblem: string;
	    empty: boolean;
	}

}

export namespace money {
	
	export interface Amount {
	    minor: number;
	    currency: string;
	}
	export interface Notation {
	    decimal: string;
	    group: string;
	    symbolFirst: boolean;
	    spaced: boolean;
	    lakh: boolean;
	}

}

export namespace shop {
	
	export interface BilledPeriod {
	    subscriptionId: number;
	    period: number;
	    fromOn: string;
	    untilOn: string;
	    invoiceId: number;
	    invoice: book.Invoice;
	    charges: book.Charge[];
	}
	export interface CaptureInput {
	    key: string;
	    chargeId: number;
	    amount: money.Amount;
	}
	export interface CardLinkDetail {
	    link: book.CardLink;
	    status: string;
	    url: string;
	    page: string;
	    mailId: number;
	    mailState: string;
	    text: string;
	}
	export interface CardPayment {
	    charge: book.Charge;
	    page: string;
	    invoice: book.Invoice;
	}
	export interface CardPaymentInput {
	    key: string;
	    storeId: number;
	    customerId: number;
	    invoiceId: number;
	    amount: money.Amount;
	    text: string;
	    taxRate: number;
	    cardId: number;
	}
	export interface CollectEachInput {
	    key: string;
	    invoiceIds: number[];
	    method: string;
	    receivedAt: number;
	    note: string;
	}
	export interface Share {
	    invoiceId: number;
	    amount: money.Amount;
	}
	export interface CollectInput {
	    key: string;
	    customerId: number;
	    method: string;
	    amount: money.Amount;
	    shares: Share[];
	    receivedAt: number;
	    note: string;
	    reference: string;
	}
	export interface CustomerCards {
	    gateway: string;
	    cards: book.SavedCard[];
	    links: CardLinkDetail[];
	}
	export interface DueOutcome {
	    issued: number;
	    paid: number;
	    failed: number;
	}
	export interface Duplicate {
	    first: book.Customer;
	    second: book.Customer;
	    why: string;
	}
	export interface GatewaySettings {
	    gateway: string;
	    hasKey: boolean;
	    keyEnd: string;
	    live: boolean;
	    account: string;
	    problem: string;
	    keptIn: string;
	    sample: boolean;
	}
	export interface ImportOptions {
	    leaveOut: boolean;
	    skipKnown: boolean;
	}
	export interface ImportReport {
	    rows: number;
	    good: number;
	    bad: number;
	    skipped: number;
	    known: number;
	    problems: transfer.Problem[];
	    problemCount: number;
	    notices: transfer.Problem[];
	    noticeCount: number;
	}
	export interface ImportResult {
	    added: number;
	    leftOut: number;
	    skipped: number;
	}
	export interface IssueInput {
	    id: number;
	    version: number;
	    key: string;
	}
	export interface LinkDetail {
	    link: book.Link;
	    status: string;
	    url: string;
	    mails: book.Mail[];
	    cards: book.Charge[];
	    smsText: string;
	    texts: boolean;
	}
	export interface LinkInput {
	    key: string;
	    link: book.Link;
	}
	export interface LinkMessages {
	    subject: string;
	    mail: string;
	    sms: string;
	    smsSize: book.SMSSize;
	}
	export interface LinkServing {
	    reach: string;
	    host: string;
	    port: number;
	    publicUrl: string;
	    version: number;
	    serving: book.Serving;
	}
	export interface LinkStore {
	    store: book.Store;
	    config: book.LinkConfig;
	    cards: string;
	}
	export interface LinkTexts {
	    storeId: number;
	    templates: book.LinkTemplate[];
	    version: number;
	    standard: book.LinkTemplate[];
	}
	export interface MailPreset {
	    id: string;
	    name: string;
	    host: string;
	    port: number;
	    security: string;
	    note: string;
	}
	export interface MailProposal {
	    to: string;
	    subject: string;
	    text: string;
	}
	export interface MailSettings {
	    server: sqlite.MailServer;
	    set: boolean;
	    hasPassword: boolean;
	    keptIn: string;
	}
	export interface MergeInput {
	    key: string;
	    keepId: number;
	    keepVersion: number;
	    otherId: number;
	    otherVersion: number;
	}
	export interface MergePreview {
	    keep: book.Customer;
	    other: book.Customer;
	    result: book.Customer;
	    moves: sqlite.Belongings;
	}
	export interface PageCode {
	    url: string;
	    svg: string;
	}
	export interface Payout {
	    method: string;
	    amount: money.Amount;
	}
	export interface RefundCreditInput {
	    key: string;
	    customerId: number;
	    method: string;
	    amount: money.Amount;
	    note: string;
	}
	export interface RefundInput {
	    key: string;
	    invoiceId: number;
	    lines: book.RefundLine[];
	    payouts: Payout[];
	    reason: string;
	}
	export interface RefundPreview {
	    creditNote: book.CreditNote;
	    lowersDue: money.Amount;
	    recovered: money.Amount;
	    payout: money.Amount;
	    after: book.Balance;
	    entries: book.Entry[];
	    cards: book.CardLeft[];
	}
	export interface ReleaseInput {
	    key: string;
	    chargeId: number;
	}
	export interface RequestCardInput {
	    key: string;
	    storeId: number;
	    customerId: number;
	    sending: string;
	    email: string;
	    phone: string;
	    language: string;
	}
	export interface ReverseInput {
	    key: string;
	    paymentId: number;
	    reason: string;
	}
	export interface SMSSettings {
	    sender: sqlite.SMSSender;
	    keptFor: string[];
	    keptIn: string;
	}
	export interface SendEachInput {
	    key: string;
	    kind: string;
	    invoiceIds: number[];
	}
	export interface SendInput {
	    key: string;
	    kind: string;
	    document: book.Document;
	    to: string;
	    subject: string;
	    text: string;
	}
	export interface SendOutcome {
	    invoiceId: number;
	    number: string;
	    customer: string;
	    mailId: number;
	    reason?: book.Error;
	}
	
	export interface SubscriptionDetail {
	    subscription: book.Subscription;
	    card: book.SavedCard;
	    periods: BilledPeriod[];
	    upcoming: string[];
	}
	export interface SubscriptionInput {
	    key: string;
	    subscription: book.Subscription;
	}
	export interface UserInput {
	    key: string;
	    user: book.User;
	    password: string;
	    own: string;
	}
	export interface VoidInput {
	    key: string;
	    invoiceId: number;
	    reason: string;
	}
	export interface WriteOffInput {
	    key: string;
	    invoiceId: number;
	    amount: money.Amount;
	    reason: string;
	}

}

export namespace sqlite {
	
	export interface AccountRow {
	    entryId: number;
	    kind: string;
	    id: number;
	    invoiceId: number;
	    number: string;
	    date: string;
	    at: number;
	    items: string;
	    itemCount: number;
	    amount: money.Amount;
	    dueDate: string;
	    balance: book.Balance;
	    status: string;
	    method: string;
	    gateway: string;
	    reversedAt: number;
	}
	export interface AccountPage {
	    rows: AccountRow[];
	    next: string;
	}
	export interface AccountQuery {
	    cursor: string;
	    limit: number;
	    customerId: number;
	    filter: string;
	    method: string;
	    from: string;
	    to: string;
	}
	
	export interface AccountSums {
	    billed: money.Amount;
	    paid: money.Amount;
	    writtenOff: money.Amount;
	    due: money.Amount;
	    overdue: money.Amount;
	    credit: money.Amount;
	}
	export interface AttachmentPage {
	    rows: book.Attachment[];
	    next: string;
	}
	export interface AttachmentQuery {
	    cursor: string;
	    limit: number;
	    customerId: number;
	    invoiceId: number;
	}
	export interface Belongings {
	    invoices: number;
	    drafts: number;
	    payments: number;
	    comments: number;
	    attachments: number;
	    coupons: number;
	    due: money.Amount;
	    credit: money.Amount;
	}
	export interface CommentPage {
	    rows: book.Comment[];
	    next: string;
	}
	export interface CommentQuery {
	    cursor: string;
	    limit: number;
	    customerId: number;
	}
	export interface CouponRow {
	    id: number;
	    code: string;
	    customerId: number;
	    discount: book.Discount;
	    validFrom: string;
	    validUntil: string;
	    maxUses: number;
	    uses: number;
	    active: boolean;
	    note: string;
	    createdAt: number;
	    version: number;
	    customer: string;
	    status: string;
	}
	export interface CouponPage {
	    rows: CouponRow[];
	    next: string;
	}
	export interface CouponQuery {
	    cursor: string;
	    limit: number;
	    search: string;
	    filter: string;
	    customerId: number;
	}
	
	export interface CouponUse {
	    couponId: number;
	    code: string;
	    invoiceId: number;
	    number: string;
	    issueDate: string;
	    customerId: number;
	    customer: string;
	    off: money.Amount;
	    total: money.Amount;
	    voided: boolean;
	}
	export interface CouponUsePage {
	    rows: CouponUse[];
	    next: string;
	}
	export interface CouponUseQuery {
	    cursor: string;
	    limit: number;
	    couponId: number;
	    customerId: number;
	}
	export interface CustomerRow {
	    id: number;
	    name: string;
	    company: string;
	    email: string;
	    phone: string;
	    archived: boolean;
	    createdAt: number;
	    balance: money.Amount;
	    credit: money.Amount;
	    tags: string[];
	    overdue: money.Amount;
	    lastPurchase: string;
	    lifetimeValue: money.Amount;
	}
	export interface CustomerPage {
	    rows: CustomerRow[];
	    next: string;
	}
	export interface CustomerQuery {
	    cursor: string;
	    limit: number;
	    search: string;
	    sort: string;
	    descending: boolean;
	    archived: boolean;
	    tag: string;
	}
	
	export interface DayTakings {
	    date: string;
	    amount: money.Amount;
	}
	export interface DocumentRow {
	    document: book.Document;
	    number: string;
	    date: string;
	    amount: money.Amount;
	}
	export interface DocumentPage {
	    rows: DocumentRow[];
	    next: string;
	}
	export interface DocumentQuery {
	    cursor: string;
	    limit: number;
	    customerId: number;
	}
	
	export interface Event {
	    entryId: number;
	    kind: string;
	    at: number;
	    customerId: number;
	    customer: string;
	    invoiceId: number;
	    number: string;
	    amount: money.Amount;
	}
	export interface HeldCards {
	    count: number;
	    lapsesAt: number;
	    invoiceId: number;
	}
	export interface InvoiceEvent {
	    entryId: number;
	    kind: string;
	    date: string;
	    at: number;
	    amount: money.Amount;
	    number: string;
	    paymentId: number;
	    creditNoteId: number;
	    refundId: number;
	    method: string;
	    gateway: string;
	    note: string;
	    who: string;
	    reversed: boolean;
	}
	export interface InvoiceRow {
	    id: number;
	    number: string;
	    customerId: number;
	    customer: string;
	    issueDate: string;
	    dueDate: string;
	    issuedAt: number;
	    items: string;
	    lineCount: number;
	    balance: book.Balance;
	    status: string;
	}
	export interface InvoicePage {
	    rows: InvoiceRow[];
	    next: string;
	}
	export interface InvoiceQuery {
	    cursor: string;
	    limit: number;
	    search: string;
	    filter: string;
	    customerId: number;
	    storeId: number;
	}
	
	export interface ItemPage {
	    rows: book.Item[];
	    next: string;
	}
	export interface ItemQuery {
	    cursor: string;
	    limit: number;
	    search: string;
	    archived: boolean;
	}
	export interface LinkRow {
	    id: number;
	    orderId: string;
	    storeCode: string;
	    status: string;
	    sending: string;
	    to: string;
	    customerName: string;
	    amount: money.Amount;
	    createdAt: number;
	    expiresAt: number;
	    creatorName: string;
	}
	export interface LinkPage {
	    rows: LinkRow[];
	    next: string;
	}
	export interface LinkQuery {
	    cursor: string;
	    limit: number;
	    storeId: number;
	    status: string;
	    search: string;
	    from: number;
	    until: number;
	    createdBy: number;
	}
	
	export interface MailPage {
	    rows: book.Mail[];
	    next: string;
	}
	export interface MailQuery {
	    cursor: string;
	    limit: number;
	    unsent: boolean;
	}
	export interface MailServer {
	    host: string;
	    port: number;
	    security: string;
	    user: string;
	    fromName: string;
	    fromAddress: string;
	}
	export interface OpenInvoice {
	    id: number;
	    number: string;
	    date: string;
	    dueDate: string;
	    total: money.Amount;
	    due: money.Amount;
	}
	export interface Receivables {
	    due: money.Amount;
	    overdue: money.Amount;
	    openCount: number;
	    overdueCount: number;
	}
	export interface SMSSender {
	    service: string;
	    address: string;
	    user: string;
	    number: string;
	}
	export interface SubscriptionInvoice {
	    subscriptionId: number;
	    subscriptionName: string;
	    fromOn: string;
	    untilOn: string;
	    invoiceId: number;
	    number: string;
	    issueDate: string;
	    total: money.Amount;
	    due: money.Amount;
	    status: string;
	    failure: string;
	    retryOn: string;
	}
	export interface SubscriptionRow {
	    id: number;
	    storeId: number;
	    customerId: number;
	    customerName: string;
	    name: string;
	    total: money.Amount;
	    every: number;
	    unit: string;
	    nextOn: string;
	    collection: string;
	    refused: string;
	    status: string;
	    pastDue: book.PastDue;
	}
	export interface SubscriptionPage {
	    rows: SubscriptionRow[];
	    next: string;
	}
	export interface SubscriptionQuery {
	    cursor: string;
	    limit: number;
	    search: string;
	    status: string;
	    storeId: number;
	    customerId: number;
	}
	
	export interface TagCount {
	    tag: string;
	    count: number;
	}

}

export namespace transfer {
	
	export interface Column {
	    header: string;
	    field: string;
	}
	export interface Mapping {
	    kind: string;
	    source: string;
	    columns: Column[];
	    decimal: string;
	    dates: string;
	}
	export interface Options {
	    encoding: string;
	    delimiter: string;
	    country: string;
	}
	export interface Problem {
	    row: number;
	    column: string;
	    field: string;
	    error?: book.Error;
	    notice: boolean;
	}
	export interface Row {
	    number: number;
	    cells: string[];
	}
	export interface Table {
	    format: string;
	    encoding: string;
	    delimiter: string;
	    sheet: string;
	    header: string[];
	    total: number;
	}

}

