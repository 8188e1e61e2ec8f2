import { Link, NavLink } from "react-router";
import { Icon, type IconName } from "./icon.tsx";

export type Tab = {
  to: string;
  label: string;
  icon?: IconName | undefined;
  count?: string | undefined;
  end?: boolean | undefined;
  current?: boolean | undefined;
};

/**
 * Views of the same thing, as links with addresses of their own. The router finds the current one by path; where
 * tabs differ only in the query (list | board), say it yourself with `current` on every tab.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="g-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabLink({ tab }: { tab: Tab }) {
  const content = (
    <>
      {tab.icon && <Icon name={tab.icon} />}
      {tab.label}
      {tab.count !== undefined && <span className="g-tab-count">{tab.count}</span>}
    </>
  );
  if (tab.current === undefined)
    return (
      <NavLink to={tab.to} end={tab.end ?? true} className="g-tab">
        {content}
      </NavLink>
    );
  return (
    <Link to={tab.to} className="g-tab" aria-current={tab.current ? "page" : undefined}>
      {content}
    </Link>
  );
}
