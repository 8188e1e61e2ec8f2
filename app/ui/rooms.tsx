import { Link } from "react-router";
import { Icon, type IconName } from "./icon.tsx";

export type Room = { to: string; label: string; icon: IconName };

/** What lies under a place that has a page of its own, as one list of links. */
export function Rooms({ label, rooms }: { label: string; rooms: readonly Room[] }) {
  return (
    <nav aria-label={label}>
      <ul className="g-rooms">
        {rooms.map(({ to, label: name, icon }) => (
          <li key={to}>
            <Link to={to} className="g-room">
              <Icon name={icon} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
