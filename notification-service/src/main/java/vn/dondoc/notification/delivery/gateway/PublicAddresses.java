package vn.dondoc.notification.delivery.gateway;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds hosts, but none in networks that the public cannot reach: whoever may say where a gateway is could else have this service call
 * the others around it. Asked whenever a connection is made, and what it answers is connected to: a name that means another
 * host by then is looked at again.
 */
final class PublicAddresses implements DnsResolver {
    /** The host has an address that is not allowed. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddress() {
            super("An address that the public cannot reach");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                throw new PrivateAddress();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2])
                : isPublic6(bytes);
    }

    /** By IANA's register of special addresses (RFC 6890). */
    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
            case 198 -> second != 18 && second != 19;
            default -> first < 224;
        };
    }

    /** Global unicast without the ranges that carry IPv4 addresses within them, or are for documents. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean isGlobal = (first & 0xe000) == 0x2000;
        boolean isSpecial = first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
        return isGlobal && !isSpecial;
    }
}
