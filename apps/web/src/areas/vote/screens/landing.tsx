import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import '../../../styles/ballot.css';
import '../../../styles/check-votes.css';
import '../vote.css';
import '../words.js';
import { Loading } from '../../../kit/loading.js';
import { TroubleNote } from '../../../kit/trouble.js';
import { Landing } from '../pieces/landing.js';
import { usePaper } from '../visit/paper.js';
import { takeLink } from '../visit/link.js';
import { useVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { passOf } from '../visit/voter.js';

/** Forms for those whose link does not lead straight on: not in the first view of all others. */
const NoPaper = lazy(async () => ({ default: (await import('../pieces/no-paper.js')).NoPaper }));
const ReferenceForm = lazy(async () => ({ default: (await import('../pieces/reference-form.js')).ReferenceForm }));

/** B1: the first page behind the link. Following the link changes nothing (AUTH-07). */
export function Screen() {
  useTranslation('vote');
  const { hash, pathname, search } = useLocation();
  const go = useNavigate();
  useState(takeLink);
  useEffect(() => {
    // The router remembers the address too; a second link in the same tab changes nothing but the fragment.
    if (takeLink() || /^#[0-9a-f-]{36}\./i.test(hash)) void go(pathname + search, { replace: true });
  }, [hash, pathname, search, go]);
  const visit = useVisit();
  if (visit?.cast) return <Navigate to="/vote/done" replace />;
  if (visit?.sent) return <Navigate to="/vote/check" replace />;
  return (
    <Suspense fallback={<Loading />}>
      {visit ? <OfVisit key={`${visit.electionId} ${visit.code}`} visit={visit} /> : <ReferenceForm />}
    </Suspense>
  );
}

function OfVisit({ visit }: { readonly visit: Visit }) {
  const pass = passOf(visit);
  const query = usePaper(visit, pass);
  if (!pass) return <NoPaper visit={visit} refusal={undefined} />;
  if (query.data?.kind === 'refused') return <NoPaper visit={visit} refusal={query.data.refusal} />;
  if (query.data) return <Landing visit={visit} paper={query.data.paper} />;
  if (query.isError) return <TroubleNote error={query.error} again={() => void query.refetch()} />;
  return <Loading />;
}
