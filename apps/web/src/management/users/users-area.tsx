import '../administration.css';
import './users.css';
import { useQuery } from '@tanstack/react-query';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { managementTexts } from '../../i18n/sv/management.ts';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { NotFound } from '../not-found.tsx';
import { accountsQuery } from './account-queries.ts';
import { AccountsTab } from './accounts-tab.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { PermissionsTab } from './permissions-tab.tsx';

const tabs = { konton: AccountsTab, grupper: GroupsTab, behorigheter: PermissionsTab };
type Tab = keyof typeof tabs;
const order: readonly Tab[] = ['konton', 'grupper', 'behorigheter'];

/** Who works with the e-services, in which groups, and what they may do. */
export function UsersArea() {
  return (
    <Routes>
      <Route index element={<Navigate to="konton" replace />} />
      {order.map((tab) => (
        <Route key={tab} path={tab} element={<UsersPage tab={tab} />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function UsersPage({ tab }: { tab: Tab }) {
  const { data, error, refetch } = useQuery(accountsQuery);
  const Shown = tabs[tab];
  return (
    <div className="page page-wide">
      <PageHeading title={[texts.tab[tab], texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <nav className="view-tabs" aria-label={texts.tabs}>
        {order.map((one) => (
          <NavLink key={one} to={`/handlaggning/anvandare/${one}`}>
            {texts.tab[one]}
          </NavLink>
        ))}
      </nav>
      {data?.directoryDecides === true && (
        <Notice>
          <p>{texts.directory}</p>
        </Notice>
      )}
      {data !== undefined && <Shown managed={data} />}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {data === undefined && error !== null && <LoadProblem error={error} again={refetch} />}
    </div>
  );
}
