import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setWindowTitle, useBookChanges, useClosing, useSession } from '../api';
import { SignIn } from '../features/signin';
import { BookClosed, BookOpening, FirstRun } from '../features/start';
import { ShopProvider } from './ShopProvider';
import { Window } from './Window';

/** The book while it is opened, when it cannot be, before its first run, before somebody signs in, and open. */
export function Book() {
  const { t } = useTranslation();
  const { data: session, error } = useSession();
  useBookChanges();
  useClosing();
  const name = session && (session.store.name || t('start.welcome'));
  useEffect(() => {
    if (name) setWindowTitle(`${name} – Daybook`);
  }, [name]);
  if (!session) return error ? <BookClosed error={error} /> : <BookOpening />;
  if (session.store.id === 0) return <FirstRun session={session} />;
  return (
    <ShopProvider session={session}>
      {session.user.id === 0 ? <SignIn session={session} /> : <Window key={session.user.id} />}
    </ShopProvider>
  );
}
