import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useMay } from '../ui';
import { ErrorBoundary } from './ErrorBoundary';
import { NotAllowed } from './NotAllowed';
import { NotFound } from './NotFound';
import { NothingYet } from './NothingYet';
import { needsOf, shownEntries } from './navigation';
import { routes } from './routes';

/** The page of the current address; the first of the menu when there is none. */
export function Pages() {
  const [location] = useLocation();
  const may = useMay();
  const [home] = shownEntries(may);
  const none = home ? NotAllowed : NothingYet;
  return (
    <ErrorBoundary key={location}>
      <Suspense fallback={null}>
        <Switch>
          {routes.map((route) => (
            <Route key={route.path} path={route.path} component={may(needsOf(route)) ? route.page : none} />
          ))}
          <Route path="/">{home ? <Redirect to={home.path} replace /> : <NothingYet />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
