import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './ErrorBoundary';
import { NotFound } from './NotFound';
import { shownEntries } from './navigation';
import { routes } from './routes';

/** The page of the current address; the first of the menu when there is none. */
export function Pages() {
  const [location] = useLocation();
  const [home] = shownEntries();
  return (
    <ErrorBoundary key={location}>
      <Suspense fallback={null}>
        <Switch>
          {routes.map(({ path, page }) => (
            <Route key={path} path={path} component={page} />
          ))}
          {home && (
            <Route path="/">
              <Redirect to={home.path} replace />
            </Route>
          )}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
