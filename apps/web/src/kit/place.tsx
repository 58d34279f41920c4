import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Loading } from './loading.js';
import { Trouble } from './trouble.js';

/** Where the screen stands in its frame: bars while it is being loaded, calm words if it breaks. */
export function Place() {
  const { pathname } = useLocation();
  return (
    <Guard place={pathname}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Guard>
  );
}

interface GuardProps {
  readonly place: string;
  readonly children: ReactNode;
}
interface Broken {
  readonly error: unknown;
  readonly place: string;
}

/** A screen that broke does not take the page with it; going elsewhere mends it. */
class Guard extends Component<GuardProps, { readonly broken: Broken | undefined }> {
  override state: { readonly broken: Broken | undefined } = { broken: undefined };

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    return { broken: { error, place: location.pathname } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken && broken.place === this.props.place ? <Trouble error={broken.error} /> : this.props.children;
  }
}
