import { Link, NavLink, useLocation } from "react-router";
import { CloseOnLeave } from "./close-on-leave.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type NavItem = {
  to: string;
  label: string;
  icon: IconName;
  /** True: current only on exactly this address */
  end?: boolean | undefined;
  /** Addresses below this one that are items of their own */
  except?: readonly string[] | undefined;
  /** Other addresses that belong here */
  also?: readonly string[] | undefined;
  /** Something waits here: a short number, and the same in words for screen readers ("3 olästa") */
  count?: { text: string; label: string } | undefined;
};

/** Phones have room for five tabs; with more items, the fifth tab opens the rest. */
const TABS = 5;

function Item({ item }: { item: NavItem }) {
  const { pathname } = useLocation();
  const isBelow = (address: string) => pathname === address || pathname.startsWith(`${address}/`);
  const isHere = item.also?.some(isBelow);
  const Anchor = isHere || item.except?.some(isBelow) ? Link : NavLink;
  return (
    <Anchor
      to={item.to}
      className="g-nav-item"
      {...(Anchor === NavLink ? { end: item.end ?? false } : isHere ? { "aria-current": "page" } : {})}
    >
      <Icon name={item.icon} />
      <span>{item.label}</span>
      {item.count && (
        <span className="g-nav-count">
          <span aria-hidden="true">{item.count.text}</span>
          <span className="g-hidden">{item.count.label}</span>
        </span>
      )}
    </Anchor>
  );
}

/** The main navigation; `AppFrame` places it. */
export function MainNav(props: { label: string; items: readonly NavItem[]; moreLabel: string }) {
  const { label, items, moreLabel } = props;
  const early = items.length > TABS ? TABS - 1 : items.length;
  const late = items.slice(early);
  return (
    <nav className="g-nav" aria-label={label}>
      <ul>
        {items.map((item, index) => (
          <li key={item.to} className={index < early ? undefined : "g-nav-late"}>
            <Item item={item} />
          </li>
        ))}
        {late.length > 0 && (
          <li className="g-nav-more-slot">
            <details className="g-nav-more">
              <summary className="g-nav-item">
                <Icon name="more" />
                <span>{moreLabel}</span>
              </summary>
              <div>
                <CloseOnLeave />
                <ul>
                  {late.map((item) => (
                    <li key={item.to}>
                      <Item item={item} />
                    </li>
                  ))}
                </ul>
              </div>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}
