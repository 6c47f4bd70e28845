import { useTranslation } from 'react-i18next';
import { Menu } from './Menu';
import { Pages } from './Pages';
import classes from './Shell.module.css';

/** The window: menu on the left, the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('page')?.focus()}>
        {t('app.skip')}
      </button>
      <Menu />
      <main id="page" tabIndex={-1} className={classes.page}>
        <Pages />
      </main>
    </div>
  );
}
