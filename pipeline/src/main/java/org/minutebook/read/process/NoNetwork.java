package org.minutebook.read.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this process from calling out: no host has an address, and no address of a page opens.
 *
 * <p>For systems that offer no world without network, and where they do, a second lock on the door.
 * Java finds it by its name in {@code META-INF/services} in every process; it only shuts the door
 * in those that were started with {@link #PROPERTY}.
 */
public final class NoNetwork extends InetAddressResolverProvider {
  /** Set to {@code true} for a process that is to have no network. */
  public static final String PROPERTY = "minutebook.no.network";

  private static final String WHY = "this process has no network";

  private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

  /** Called by Java. */
  public NoNetwork() {}

  /** Refuses to open pages by their address; to be called once, by the process itself. */
  public static void refusePages() {
    URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return Boolean.getBoolean(PROPERTY) ? new Nowhere() : configuration.builtinResolver();
  }

  @Override
  public String name() {
    return "minutebook";
  }

  private static final class Nowhere implements InetAddressResolver {
    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      throw new UnknownHostException(WHY);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      throw new UnknownHostException(WHY);
    }
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL page) throws IOException {
      throw new IOException(WHY);
    }

    @Override
    protected URLConnection openConnection(URL page, @Nullable Proxy proxy) throws IOException {
      throw new IOException(WHY);
    }
  }
}
