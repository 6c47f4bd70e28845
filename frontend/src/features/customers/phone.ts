// The country codes of one and two digits; all others have three (ITU-T E.164).
const short = /^(1|7|2[07]|3[0123469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A phone number in E.164, in groups that can be read aloud: "+49 151 123 456 78". What is no such number stays. */
export function formatPhone(phone: string): string {
  const digits = /^\+(\d{7,15})$/.exec(phone)?.[1];
  if (!digits) return phone;
  const code = short.exec(digits)?.[0] ?? digits.slice(0, 3);
  return `+${code} ${grouped(digits.slice(code.length))}`;
}

// Threes, and no single digit at the end.
function grouped(digits: string): string {
  return digits.replace(/(\d{3})(?=\d{2})/g, '$1 ');
}
