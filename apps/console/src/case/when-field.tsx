import { type CalendarDateTime, getLocalTimeZone, parseAbsoluteToLocal, parseDateTime } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';

/**
 * A day and a time in the order and with the digits of the screen's language, whatever the browser's own language is;
 * every part is typed or turned with the arrow keys. The value is local time, `2026-11-23T21:05`.
 */
export function WhenField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <DateField
      className="field"
      granularity="minute"
      hourCycle={24}
      isRequired
      shouldForceLeadingZeros
      value={dateOf(props.value)}
      onChange={(next) => {
        if (next) props.onChange(next.toString().slice(0, 16));
      }}
    >
      <Label className="label">{props.label}</Label>
      <DateInput className="date-input">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </DateInput>
    </DateField>
  );
}

/** The instant of a local time. */
export function instantOfLocal(value: string): string {
  return parseDateTime(value).toDate(getLocalTimeZone()).toISOString();
}

/** An instant as local time, to the minute, the way the field holds it. */
export function localOf(instant: string | number): string {
  return parseAbsoluteToLocal(new Date(instant).toISOString()).toString().slice(0, 16);
}

function dateOf(value: string): CalendarDateTime | null {
  try {
    return parseDateTime(value);
  } catch {
    return null;
  }
}
