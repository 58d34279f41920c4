import type { ComponentType } from 'react';

/** Which frame a screen stands in: the member's narrow one, the public one, or the officers' console. */
export type Frame = 'member' | 'public' | 'office';

/** A screen and where it is found. The list of all of them drives the router and the accessibility tests. */
export interface ScreenRoute {
  /** As react-router writes it, such as `/e/:electionId/result`. */
  readonly path: string;
  readonly frame: Frame;
  /** A module with the screen as `Screen`; each is loaded when it is first needed. */
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
  /** Who must be signed in to see it; nobody unless told. */
  readonly signedIn?: boolean;
  /** The officers' tab that it belongs to. */
  readonly tab?: OfficeTab;
}

export type OfficeTab = 'home' | 'members' | 'rules' | 'elections' | 'approvals' | 'keys' | 'officers';
