export { ChangePassword } from './ChangePassword';
export { SignIn } from './SignIn';
export { useSwitchUser } from './useSwitchUser';
