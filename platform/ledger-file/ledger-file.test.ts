import { ledgerContract, newFolder, removeFolder } from '../ledger-contract.ts';
import { openSpine } from '../spine.ts';

const newSite = async () => {
  const folder = newFolder();
  return { options: { folder }, remove: async () => removeFolder(folder) };
};

ledgerContract('ledger in a file', newSite, openSpine);
