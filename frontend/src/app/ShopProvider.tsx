import { DatesProvider } from '@mantine/dates';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import type { Session } from '../api';
import { openedSample } from '../features/payments/collect/methods';
import { formatDate, formatMoney, type Shop, ShopContext, UserContext } from '../ui';
import { speak, writeDays, writeMoney } from './i18n';
import 'dayjs/locale/de';

/** Gives every page the habits of the shop whose book is open, and who works with it. */
export function ShopProvider({ session, children }: { session: Session; children: ReactNode }) {
  const shop = useMemo(() => shopOf(session), [session]);
  const user = useMemo(() => ({ id: session.user.id, permissions: session.permissions }), [session]);
  // Before anything below is drawn that names a card.
  openedSample(session.store.sample);
  useLayoutEffect(() => {
    writeMoney((amount) => formatMoney(amount, shop));
    writeDays((date) => formatDate(date, shop.locale));
    speak(shop.language);
  }, [shop]);
  return (
    <DatesProvider settings={{ locale: shop.language, weekendDays: none }}>
      <ShopContext.Provider value={shop}>
        <UserContext.Provider value={user}>{children}</UserContext.Provider>
      </ShopContext.Provider>
    </DatesProvider>
  );
}

// Red is for what is overdue, and for what cannot be undone.
const none: [] = [];

function shopOf({ store, notation, currencies }: Session): Shop {
  const { language, currency, timezone } = store;
  const { country } = store.address;
  return { locale: `${language}-${country}`, language, country, currency, timezone, notation, currencies };
}
