import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import icon from '../../../build/icon.svg';
import { KeyHint, useMay } from '../ui';
import classes from './Menu.module.css';
import { belongsTo, shownEntries } from './navigation';
import { spotlight } from './palette/spotlight';
import { UserMenu } from './UserMenu';

/** The left-hand menu; on a narrow window, or with very large text, only its icons. */
export function Menu() {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className={classes.menu} aria-label={t('app.menu')}>
      <div className={classes.brand}>
        <img src={icon} alt="" width={24} height={24} />
        <span className={classes.label}>{t('app.name')}</span>
      </div>
      <button type="button" className={classes.search} title={t('palette.open')} onClick={spotlight.open}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.label}>{t('palette.open')}</span>
        <span className={classes.label} aria-hidden>
          <KeyHint keys="mod+K" />
        </span>
      </button>
      <ul className={classes.list}>
        {shownEntries(useMay()).map((entry) => (
          <li key={entry.path}>
            <Link
              href={entry.path}
              className={classes.entry}
              aria-current={belongsTo(location, entry) ? 'page' : undefined}
              title={t(entry.label)}
            >
              <entry.icon size={18} stroke={1.75} aria-hidden />
              <span className={classes.label}>{t(entry.label)}</span>
              {entry.news && <entry.news className={classes.news} />}
            </Link>
          </li>
        ))}
      </ul>
      <UserMenu />
    </nav>
  );
}
