import { type ReactNode, useEffect, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from './words.tsx';

/** A dialog over the page: it holds the keyboard, closes by Escape, and gives the keyboard back where it was. */
export function Dialog(props: { title: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <Veil onClose={props.onClose} wide={props.wide ?? false}>
      <AriaDialog className="sheet">
        <Heading slot="title" level={2}>
          {props.title}
        </Heading>
        {props.children}
      </AriaDialog>
    </Veil>
  );
}

/** The veil alone, for a dialog that names itself. */
export function Veil(props: { wide?: boolean; onClose: () => void; children: ReactNode }) {
  const { locale } = useWords();
  const { onClose } = props;
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The button that sent was disabled while it did: with nobody in the dialog to take it from, it is given back here.
      setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
  useEffect(() => {
    // A control that was disabled or went away leaves the keyboard with nobody: Escape still leads out.
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.activeElement === document.body) onClose();
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        className="modal-veil"
        isOpen
        isDismissable
        onOpenChange={(open) => {
          if (!open) props.onClose();
        }}
      >
        <Modal className={props.wide ? 'modal wide' : 'modal'}>{props.children}</Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
