import { useTranslation } from 'react-i18next';
import icon from '../../../../build/icon.svg';
import { useDelayed } from '../../api';
import classes from './start.module.css';

/** A quiet mark, should opening the book ever take long enough to be noticed. */
export function BookOpening() {
  const { t } = useTranslation();
  if (!useDelayed(true)) return null;
  return (
    <div className={classes.opening} role="status">
      <img src={icon} alt={t('start.opening')} width={48} height={48} />
    </div>
  );
}
