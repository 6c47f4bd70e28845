import account from './account.json';
import app from './app.json';
import cards from './cards.json';
import comments from './comments.json';
import coupons from './coupons.json';
import customers from './customers.json';
import documents from './documents.json';
import imports from './imports.json';
import invoices from './invoices.json';
import items from './items.json';
import links from './links.json';
import outbox from './outbox.json';
import payments from './payments.json';
import refunds from './refunds.json';
import savedCards from './savedCards.json';
import settings from './settings.json';
import start from './start.json';
import stores from './stores.json';
import subscriptions from './subscriptions.json';
import terminal from './terminal.json';
import today from './today.json';
import ui from './ui.json';
import users from './users.json';

// One file per area; an area's texts all begin with its name.
export default {
  ...app,
  ...ui,
  ...start,
  ...today,
  ...customers,
  ...invoices,
  ...payments,
  ...refunds,
  ...account,
  ...cards,
  ...savedCards,
  ...terminal,
  ...coupons,
  ...comments,
  ...documents,
  ...items,
  ...links,
  ...subscriptions,
  ...outbox,
  ...imports,
  ...settings,
  ...stores,
  ...users,
};
