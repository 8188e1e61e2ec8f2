import type { ReactNode } from "react";
import { Avatar } from "./avatar.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** What happened, in order: history, comments. Children are `TimelineItem`s. */
export function Timeline({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ol className="g-timeline" aria-label={label}>
      {children}
    </ol>
  );
}

/** One event. With `who` it carries the person's initials, otherwise an icon. `dateTime` is the moment as ISO text. */
export function TimelineItem(props: {
  who?: string | undefined;
  icon?: IconName | undefined;
  title: ReactNode;
  when: string;
  dateTime: string;
  id?: string | undefined;
  children?: ReactNode;
}) {
  const { who, icon = "clock", title, when, dateTime, id, children } = props;
  return (
    <li className="g-timeline-item" id={id}>
      <span className="g-timeline-mark">{who === undefined ? <Icon name={icon} /> : <Avatar name={who} />}</span>
      <div>
        <p className="g-timeline-head">
          <span>{title}</span>
          <time className="g-timeline-when" dateTime={dateTime}>
            {when}
          </time>
        </p>
        {children}
      </div>
    </li>
  );
}
