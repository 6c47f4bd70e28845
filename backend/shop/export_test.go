package shop

// ChargeSaved is what subscriptions charge a card by.
var ChargeSaved = (*Shop).chargeSaved
