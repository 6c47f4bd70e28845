import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StatusDot, useMay } from '../../ui';
import classes from './today.module.css';

/** Says that card payments cannot be looked after; it leads to where that is put right. */
export function GatewayMark({ problem }: { problem: string }) {
  const { t } = useTranslation();
  const may = useMay();
  if (problem === '') return null;
  const mark = <StatusDot tone="bad" label={t('cards.problem')} wraps />;
  if (!may('settings')) return <p className={classes.figure}>{mark}</p>;
  return (
    <Link href="/settings/cards" className={classes.figure}>
      {mark}
    </Link>
  );
}
